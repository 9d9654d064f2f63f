import { quietly } from "../store/quietly.ts";
import type { SessionStorageLike } from "../store/session.ts";

/** When the person was last in front of any of their tabs, by this machine's clock (epoch ms). */
export interface LastHere {
  /** Null where it was never written down, or can't be read. */
  get: () => number | null;
  write: (now: number) => void;
  /** Writes it down where that was so long ago (ms) that it counts. */
  refresh: (now: number, every: number) => void;
}

export function createLastHere(storage: SessionStorageLike | null, owner: string): LastHere {
  const place = `firebreak.notice.at.${owner}`;
  let wrote = 0;
  function write(now: number): void {
    wrote = now;
    quietly(() => storage?.setItem(place, String(now)));
  }
  return {
    get() {
      const text = quietly(() => storage?.getItem(place) ?? null);
      return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
    },
    write,
    refresh(now, every) {
      if (now - wrote >= every) write(now);
    },
  };
}
