import { WhilePalette } from "../../../palette/WhilePalette.tsx";
import type { DeskHands } from "../useDesk.ts";
import { ControlActions } from "./lazyControlActions.tsx";

/** Control's actions, while the palette is open. */
export function ControlPalette({ hands }: { hands: DeskHands }) {
  return (
    <WhilePalette>
      <ControlActions hands={hands} />
    </WhilePalette>
  );
}
