import { quietly } from "../../store/quietly.ts";
import type { ClaimMessage } from "./claims.ts";
import type { RingMessage } from "./ringShare.ts";

export type TabMessage = ClaimMessage | RingMessage;

/** The line between the tabs of one person in one browser. */
export interface TabChannel {
  post: (message: TabMessage) => void;
  close: () => void;
}

/** @param hear called with what the other tabs say; alone where the browser has no such line */
export function openChannel(name: string, hear: (message: TabMessage) => void): TabChannel {
  const line = quietly(() => new BroadcastChannel(name));
  // Only this product's tabs, of this very address, can speak here.
  line?.addEventListener("message", (event: MessageEvent<TabMessage>) => hear(event.data));
  return {
    post: (message) => void quietly(() => line?.postMessage(message)),
    close: () => line?.close(),
  };
}
