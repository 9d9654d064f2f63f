import type { SideTab } from "../model/tabs.ts";
import { hand } from "./hands.ts";

/** Opens a part of what stands beside the thread; on a phone it leaves the thread for the part's page. */
export function showSide(tab: SideTab): void {
  const desk = hand("desk");
  desk?.onClose?.();
  hand("page")?.(tab === "feed" ? "feed" : "requests");
  desk?.onSideTab(tab);
}
