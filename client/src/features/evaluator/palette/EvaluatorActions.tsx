import { LaneActions } from "../../../palette/LaneActions.tsx";
import { RateActions } from "./RateActions.tsx";
import { ViewActions } from "./ViewActions.tsx";

/** Everything that an evaluator can do by the palette. */
export function EvaluatorActions() {
  return (
    <>
      <RateActions />
      <ViewActions />
      <LaneActions />
    </>
  );
}
