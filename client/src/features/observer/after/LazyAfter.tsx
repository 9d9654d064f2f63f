import { lazyPart } from "../../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../../ui/parts/PartWaiting.tsx";
import type { AfterProps } from "./After.tsx";

/** What is for after ENDEX, in a script of its own: nobody needs it while play goes on. */
export const LazyAfter = lazyPart<AfterProps>(
  async () => (await import("./After.tsx")).After,
  () => <PartWaiting lines={6} />,
);
