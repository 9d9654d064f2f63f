import { WhilePalette } from "../../../palette/WhilePalette.tsx";
import { ObserverActions } from "./lazyObserverActions.tsx";

/** An observer's actions, while the palette is open. */
export function ObserverPalette({ hall }: { hall: boolean }) {
  return (
    <WhilePalette>
      <ObserverActions hall={hall} />
    </WhilePalette>
  );
}
