import { lazy, Suspense } from "react";
import type { FeedProps } from "./Feed.tsx";

const Feed = lazy(async () => ({ default: (await import("./Feed.tsx")).Feed }));

/** The feed, in a script of its own: a screen is there before it, and it comes a moment later. */
export function LazyFeed(props: FeedProps) {
  return (
    <Suspense fallback={null}>
      <Feed {...props} />
    </Suspense>
  );
}
