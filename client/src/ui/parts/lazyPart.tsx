import {
  type ComponentType,
  createElement,
  type ReactNode,
  useLayoutEffect,
  useSyncExternalStore,
} from "react";
import type { Chunk } from "./chunk.ts";
import { partsAhead } from "./fetchAhead.ts";
import { PartFailed } from "./PartFailed.tsx";
import { styledChunk } from "./styledChunk.ts";

/** A part of a screen in a script of its own. */
export type LazyPart<Props extends object> = (props: Props) => ReactNode;

/** Keeps a part out of the first script; it is fetched when the page is idle, or as soon as it is shown. */
export function lazyPart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  waiting: (props: Props) => ReactNode,
): LazyPart<Props> {
  const chunk = styledChunk(fetch);
  partsAhead.add(chunk);
  return partOf(chunk, waiting);
}

/**
 * Shows what a script of its own brings. Until it is here `waiting` stands in its place; if it does not
 * come, the part says so and can be tried again, and the screen around it works on. Once fetched it is
 * drawn at once. Not `React.lazy`: that throws, and for good, where a script did not come once.
 */
export function partOf<Props extends object>(
  chunk: Chunk<ComponentType<Props>>,
  waiting: (props: Props) => ReactNode,
  failed: (onRetry: () => void) => ReactNode = (onRetry) => <PartFailed onRetry={onRetry} />,
): LazyPart<Props> {
  const retry = (): void => void chunk.load();
  return function Part(props: Props): ReactNode {
    const state = useSyncExternalStore(chunk.subscribe, chunk.get);
    useLayoutEffect(() => {
      void chunk.load();
    }, []);
    switch (state.name) {
      case "loaded":
        return createElement(state.value, props);
      case "failed":
        return failed(retry);
      case "absent":
      case "loading":
        return waiting(props);
    }
  };
}
