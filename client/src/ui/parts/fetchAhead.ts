import type { Chunk } from "./chunk.ts";

type Fetched = Pick<Chunk<unknown>, "get" | "load">;

/** Calls back when the page has nothing better to do; answers with a way to call it off. */
export type Idle = (then: () => void) => () => void;

/**
 * The parts that nobody has asked for yet. They are fetched one after another while the page is idle, so
 * that they are there when they are wanted, also if the server is away by then.
 */
export function createFetchQueue(idle: Idle) {
  const parts: Fetched[] = [];
  return {
    add(part: Fetched): void {
      parts.push(part);
    },
    /**
     * Fetches what is not there yet, and what that brings with it, until one does not come: the line is
     * down then. Answers with a way to stop.
     */
    start(): () => void {
      let stopped = false;
      let cancel = idle(next);
      function next(): void {
        const part = parts.find((each) => each.get().name !== "loaded");
        if (part === undefined) return;
        void part.load().then((came) => {
          if (came && !stopped) cancel = idle(next);
        });
      }
      return () => {
        stopped = true;
        cancel();
      };
    },
  };
}

/** How long a page that is never idle puts the parts off, ms. */
const AT_LATEST_MS = 4_000;

const whenIdle: Idle = (then) => {
  // Safari has no idle callbacks.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(then, 200);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(then, { timeout: AT_LATEST_MS });
  return () => cancelIdleCallback(asked);
};

/** The page's own queue: every part puts itself in when its screen's script runs. */
export const partsAhead = createFetchQueue(whenIdle);
