import { lazyPart } from "../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../ui/parts/PartWaiting.tsx";

/** What the evaluators' first screen does without: each comes in a script of its own, once the page is idle. */

export const ClaimCourse = lazyPart(
  async () => (await import("./ClaimCourse.tsx")).ClaimCourse,
  () => <PartWaiting lines={9} />,
);

export const RestrictionList = lazyPart(
  async () => (await import("../../reaction/grounds/RestrictionList.tsx")).RestrictionList,
  () => <PartWaiting lines={2} />,
);

export const ReasonList = lazyPart(
  async () => (await import("../../reaction/reasons/ReasonList.tsx")).ReasonList,
  () => <PartWaiting lines={9} />,
);
