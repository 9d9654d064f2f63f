import { useView } from "../../store/drill.ts";
import type { LaneFootProps } from "../../ui/lanes/laneFoot.ts";
import { lazyPart } from "../../ui/parts/lazyPart.tsx";

/** The strip under the lanes, in a script of its own: nothing spreads before something has been said. */
export const LazySpreadStrip = lazyPart<LaneFootProps>(
  async () => (await import("./SpreadStrip.tsx")).SpreadStrip,
  ({ metrics }) => <StripPlace height={metrics.spread} />,
);

/** Keeps the strip's place where it will have something to show. */
function StripPlace({ height }: { height: number }) {
  const spreads = useView(({ curves, moods }) => Object.keys(curves).length + Object.keys(moods).length > 0);
  return spreads ? <div style={{ height }} /> : null;
}
