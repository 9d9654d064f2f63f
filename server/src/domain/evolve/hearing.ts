import type { QualityChecks } from "@firebreak/shared/reactions";
import type { Truth } from "@firebreak/shared/scenario";
import { agrees, contradicts } from "../../simulation/stance.ts";
import type { EventOf } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { minuteOf } from "../publicClock.ts";
import { consulted } from "./expectations.ts";
import { isWrong, tellPublic } from "./public.ts";

/** Tells the public what a unit has published or answered, with what of it can be checked. */
export function publicHears(state: ExerciseState, event: EventOf<"response.published">, unit: string): void {
  const { response, kind, inject, stance } = event.data;
  // An answer to a call on a claim speaks of that claim, whether it names it or not.
  const claim =
    event.data.claim ??
    (kind === "answer" ? (state.tables.injects.get(inject ?? "")?.claim ?? undefined) : undefined);
  // A correction that does not say what it says of the claim says what the unit has found, else that it is not so.
  const said = stance ?? (kind === "correction" ? (verdictOf(state, claim, unit) ?? "false") : undefined);
  tellPublic(state, event, {
    kind: "said",
    response,
    unit,
    what: kind,
    checks: checksOf(state, event, claim, unit, said),
    ...(claim !== undefined && { claim }),
    ...(inject !== undefined && { inject }),
    ...(said !== undefined && { stance: said }),
    playMs: event.playMs ?? 0,
    ...(kind === "answer" && { inTime: isInTime(state, event) }),
  });
  if (claim === undefined || said === undefined) return;
  const truth = state.public.known.get(claim)?.truth(minuteOf(state, event.scenarioMs ?? 0));
  if (truth !== undefined && contradicts(said, truth)) isWrong(state, claim, unit);
}

function verdictOf(state: ExerciseState, claim: string | undefined, unit: string): Truth | undefined {
  const verdict = state.tables.assessments.get(`${claim ?? ""}/${unit}`)?.verdict;
  return verdict === "unresolved" ? undefined : verdict;
}

function checksOf(
  state: ExerciseState,
  event: EventOf<"response.published">,
  claim: string | undefined,
  unit: string,
  stance: Truth | undefined,
): QualityChecks {
  const assessment = state.tables.assessments.get(`${claim ?? ""}/${unit}`);
  return {
    assessed:
      assessment !== undefined &&
      (stance === undefined || assessment.verdict === stance || agrees(assessment.verdict, stance)),
    evidence: assessment?.evidence != null,
    nextUpdate: event.data.nextUpdate !== undefined,
    agreed: isAgreed(state, claim, unit),
  };
}

/** Every unit that the scenario wants consulted before this unit speaks on the claim was asked, or answered it. */
function isAgreed(state: ExerciseState, claim: string | undefined, unit: string): boolean {
  for (const row of state.tables.expectations.values()) {
    if (row.unit !== unit || row.action !== "publish") continue;
    if (claim === undefined || state.tables.injects.get(row.inject)?.claim !== claim) continue;
    if (!row.with.every((other) => consulted(state, row, other))) return false;
  }
  return true;
}

/** Before the sender's deadline, where there is one. */
function isInTime(state: ExerciseState, event: EventOf<"response.published">): boolean {
  const row = state.tables.injects.get(event.data.inject ?? "");
  if (row?.replyByMs == null || row.releasedPlayMs === null || event.playMs === null) return true;
  return event.playMs <= row.releasedPlayMs + row.replyByMs;
}
