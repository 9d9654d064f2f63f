import { useEffect } from "react";
import type { Chunk } from "./chunk.ts";
import { partsAhead } from "./fetchAhead.ts";

/**
 * Once `screen` is here, and again each time that the line is back: fetches what the screen's first
 * picture did without, while the page is idle.
 */
export function useFetchAhead(screen: Pick<Chunk<unknown>, "load">, live: boolean): void {
  useEffect(() => {
    if (!live) return undefined;
    let over = false;
    let stop = (): void => undefined;
    void screen.load().then((came) => {
      if (came && !over) stop = partsAhead.start();
    });
    return () => {
      over = true;
      stop();
    };
  }, [screen, live]);
}
