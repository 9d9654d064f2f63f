import { WhilePalette } from "../../../palette/WhilePalette.tsx";
import { UnitActions } from "./lazyUnitActions.tsx";

/** A unit's actions, while the palette is open. */
export function UnitPalette() {
  return (
    <WhilePalette>
      <UnitActions />
    </WhilePalette>
  );
}
