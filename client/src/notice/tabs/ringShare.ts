import { LISTEN_MS } from "./claims.ts";

/** What the tabs of one person say to one another while something rings. */
export type RingMessage =
  { readonly type: "ringing"; readonly tab: string } | { readonly type: "silent"; readonly tab: string };

export interface RingShareOptions {
  tab: string;
  post: (message: RingMessage) => void;
  after: (ms: number, run: () => void) => () => void;
  /** Starts or ends the sound in this tab. */
  sound: (on: boolean) => void;
}

/** How often the tab that rings says so, ms. */
const BEAT_MS = 2_000;
/** How long another may be silent before its ring is taken over, ms: it was closed, or fell asleep. */
export const LOST_MS = 6_000;

/** One tab rings, for as long as it wants to; another that wants it too takes over when it stops. */
export function createRingShare({ tab, post, after, sound }: RingShareOptions) {
  let wanted = false;
  let mine = false;
  let cancel: (() => void) | null = null;

  function next(ms: number, run: () => void): void {
    cancel?.();
    cancel = after(ms, run);
  }
  function take(): void {
    mine = true;
    sound(true);
    beat();
  }
  function beat(): void {
    post({ type: "ringing", tab });
    next(BEAT_MS, beat);
  }
  function leave(): void {
    if (!mine) return;
    mine = false;
    sound(false);
  }

  return {
    want(on: boolean): void {
      if (on === wanted) return;
      wanted = on;
      if (on) return next(LISTEN_MS, take);
      cancel?.();
      cancel = null;
      if (mine) post({ type: "silent", tab });
      leave();
    },
    hear(message: RingMessage): void {
      if (message.tab === tab || !wanted) return;
      if (message.type === "silent") {
        if (!mine) next(LISTEN_MS, take);
      } else if (!mine) {
        next(LOST_MS, take);
      } else if (message.tab < tab) {
        // Two began at once: one of them gives way, and both know which.
        leave();
        next(LOST_MS, take);
      } else {
        beat();
      }
    },
  };
}

export type RingShare = ReturnType<typeof createRingShare>;
