import { lazyPart } from "../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../ui/parts/PartWaiting.tsx";

/** The feed, in a script of its own: a screen is there before it, and it comes a moment later. */
export const LazyFeed = lazyPart(
  async () => (await import("./Feed.tsx")).Feed,
  () => <PartWaiting lines={9} />,
);
