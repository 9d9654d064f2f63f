import { WhilePalette } from "../../../palette/WhilePalette.tsx";
import { EvaluatorActions } from "./lazyEvaluatorActions.tsx";

/** An evaluator's actions, while the palette is open. */
export function EvaluatorPalette() {
  return (
    <WhilePalette>
      <EvaluatorActions />
    </WhilePalette>
  );
}
