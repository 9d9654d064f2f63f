import { keyAct } from "../ui/keyMaps.ts";
import type { PaletteAction } from "./model/action.ts";
import { usePaletteActions } from "./registry.ts";
import { useSay } from "./useSay.ts";

/** The lanes' keys, in the order of their lines. */
const LANE_KEYS = [
  { name: "grouping", key: "g" },
  { name: "live", key: "l" },
  { name: "all", key: "0" },
  { name: "zoomIn", key: "+" },
  { name: "zoomOut", key: "-" },
] as const;

/** What can be done with the lanes, where a screen has them. */
export function LaneActions() {
  const say = useSay(["palette"]);
  usePaletteActions(() =>
    LANE_KEYS.flatMap(({ name, key }): PaletteAction[] => {
      const run = keyAct(key);
      if (run === undefined) return [];
      const said = say((each) => each(`lanes.${name}`));
      return [{ id: `lanes.${name}`, group: "go", ...said, keys: [key.toUpperCase()], run }];
    }),
  );
  return null;
}
