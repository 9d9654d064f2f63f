import type { Reaction } from "@firebreak/shared/reactions";
import type { Truth } from "@firebreak/shared/scenario";
import type { Said } from "./publicState.ts";
import { checkedQuality } from "./quality.ts";
import { claimAmong, note, type Reacting } from "./reacting.ts";
import { agrees } from "./stance.ts";
import { tellStory } from "./stories.ts";
import { isDiscredited, takeStance } from "./standing.ts";

/** What the public makes of something that a unit says. */
export function hear(reacting: Reacting, said: Said): void {
  keepPromise(reacting, said);
  const { claim } = said;
  if (claim === undefined || !reacting.state.known.has(claim)) {
    if (said.what === "answer") answered(reacting, said);
    else if (said.what === "statement" && said.inject === undefined) tellStory(reacting, said);
    return;
  }
  amplify(reacting, said, claim);
  reacting.state.answered.add(claim);
  if (said.what === "holding") hold(reacting, said, claim);
  else tell(reacting, said, claim);
  if (said.what === "answer") answered(reacting, said);
  if (said.stance !== undefined) takeStance(reacting, said, claim, said.stance);
  if (said.what === "apology") apologise(reacting, said, claim);
}

/** The next word on the matter keeps the promise of one, if it comes in time. */
function keepPromise({ state }: Reacting, said: Said): void {
  state.promises = state.promises.filter(
    (promise) =>
      promise.unit !== said.unit ||
      (promise.claim !== undefined && promise.claim !== said.claim) ||
      promise.duePlayMs < said.playMs,
  );
}

function about(said: Said): Pick<Reaction, "unit" | "response" | "claim"> {
  return {
    unit: said.unit,
    response: said.response,
    ...(said.claim !== undefined && { claim: said.claim }),
  };
}

/** A denial of what hardly anybody has met makes it known. So does an authority that spreads it. */
function amplify(reacting: Reacting, said: Said, id: string): void {
  const { model, claims, known } = reacting.state;
  if (said.what === "answer") return;
  const truth = known.get(id)?.truth(reacting.minute);
  const spreadsIt = said.stance === "true" && (truth === "false" || truth === "misleading");
  if ((claims.get(id)?.reach ?? 0) >= model.amplifyBelow && !spreadsIt) return;
  const claim = claimAmong(reacting, id);
  if (claim === undefined) return;
  const shares = (model.amplifyReach * claim.audience) / model.exposures;
  note(reacting, { cause: "amplified", trust: 0, ...about(said), shares });
}

/** What is known, what is not, when the next word comes: credited once a claim, while it is early. */
function hold(reacting: Reacting, said: Said, id: string): void {
  const { state, minute } = reacting;
  const quality =
    state.model.qualityOfficial * state.model.holdingEffect * checkedQuality(state.model, said.checks);
  const isEarly = minute - (state.claims.get(id)?.from ?? minute) <= state.model.earlyMinutes;
  const isCredited = isEarly && said.checks.nextUpdate && !state.credited.holding.has(id);
  if (isCredited) state.credited.holding.add(id);
  const { nextUpdate, agreed } = said.checks;
  const before = state.claims.get(id)?.corrections ?? [];
  if (!before.some((each) => each.isHolding && each.unit === said.unit)) {
    correct(reacting, said, id, quality, state.model.holdingEffect * state.model.qualityOfficial);
  }
  note(reacting, {
    cause: "holding",
    trust: isCredited ? state.model.trustHolding : 0,
    ...about(said),
    quality,
    checks: { assessed: said.checks.assessed, evidence: said.checks.evidence, nextUpdate, agreed },
  });
}

/** A correction, an update, a statement, an apology, an answer: whatever tells people what is so. */
function tell(reacting: Reacting, said: Said, id: string): void {
  const { state, minute } = reacting;
  const stance = said.stance ?? (said.what === "correction" ? "false" : undefined);
  if (stance === undefined || stance === "unresolved") return;
  const isAnswer = said.what === "answer";
  const full = isAnswer ? state.model.qualityAnswer : state.model.qualityOfficial;
  const quality = full * checkedQuality(state.model, said.checks);
  // Nobody listens to what has been shown to be wrong when it is said again.
  const denies =
    (stance === "false" || stance === "misleading") && !isDiscredited(state, said.unit, id, stance);
  if (denies) correct(reacting, said, id, quality, full);
  const isVerified = said.checks.assessed && isRight(state.known.get(id)?.truth(minute), stance);
  const isCredited = !isAnswer && isVerified && !state.credited.correction.has(id);
  if (isCredited) state.credited.correction.add(id);
  if (isAnswer && !denies) return;
  note(reacting, {
    cause: "correction",
    trust: isCredited ? state.model.trustCorrection : 0,
    ...about(said),
    quality: denies ? quality : 0,
    checks: said.checks,
  });
}

function isRight(truth: Truth | undefined, stance: Truth): boolean {
  return truth !== undefined && agrees(stance, truth);
}

function correct(reacting: Reacting, said: Said, id: string, quality: number, full: number): void {
  claimAmong(reacting, id)?.corrections.push({
    at: reacting.minute,
    quality,
    full,
    isHolding: said.what === "holding",
    response: said.response,
    unit: said.unit,
  });
}

/** An answer in time counts once a question and unit. */
function answered(reacting: Reacting, said: Said): void {
  const { model, credited } = reacting.state;
  const key = `${said.inject ?? ""} ${said.unit}`;
  const isCredited = said.inject !== undefined && said.inTime !== false && !credited.answer.has(key);
  if (isCredited) credited.answer.add(key);
  note(reacting, { cause: "answer", trust: isCredited ? model.trustAnswer : 0, ...about(said) });
}

/** An apology counts once for each statement that was shown to be wrong. */
function apologise(reacting: Reacting, said: Said, id: string): void {
  const { state } = reacting;
  if (!state.apologiesOwed.delete(`${id} ${said.unit}`)) return;
  note(reacting, { cause: "apology", trust: state.model.trustApology, ...about(said) });
}
