import { lazyPart } from "../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../ui/parts/PartWaiting.tsx";

/** The screen of a phone, which a desk does without. */
export const PocketScreen = lazyPart(
  async () => (await import("./PocketScreen.tsx")).PocketScreen,
  () => <PartWaiting lines={9} />,
);
