import { quietPart } from "../../../palette/quietPart.tsx";

/** Offers an evaluator's actions in the palette. */
export const EvaluatorPalette = quietPart(
  async () => (await import("./EvaluatorPalette.tsx")).EvaluatorPalette,
);
