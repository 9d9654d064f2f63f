import type {
  AssessmentRow,
  CallRow,
  ClearanceRow,
  EscalationRow,
  InjectRow,
  RequestRow,
  ResponseRow,
  RestrictionRow,
  TaskRow,
} from "@firebreak/shared/views";
import type { Truth } from "@firebreak/shared/scenario";
import { stepsOfClearance, stepsOfResponse, type TextStep } from "../../../ui/textSteps.ts";

/**
 * One thing that the unit has done about an inject, or that was done for it. `key` names it for good, `playMs`
 * says when, `note` what was said.
 */
export type Step =
  | TextStep
  | ({ readonly key: string; readonly playMs: number; readonly note?: string | null } & (
      | { readonly kind: "released" | "seen" | "hungUp" }
      | { readonly kind: "acknowledged" | "claimed" | "pickedUp" | "decided"; readonly by: string | null }
      | { readonly kind: "assessed"; readonly by: string; readonly verdict: Truth }
      | { readonly kind: "asked" | "replied" | "declined"; readonly unit: string }
      | { readonly kind: "escalated" | "restricted"; readonly by: string }
    ));

/** What a unit usually still does about an inject, while it has not. */
export type OpenStep = "acknowledge" | "claim" | "assess" | "answer";

export interface Course {
  readonly inject: InjectRow;
  readonly task: TaskRow;
  readonly assessment: AssessmentRow | undefined;
  readonly responses: readonly ResponseRow[];
  readonly requests: readonly RequestRow[];
  readonly escalations: readonly EscalationRow[];
  /** Other units' word on the unit's texts. */
  readonly clearances: readonly ClearanceRow[];
  readonly calls: readonly CallRow[];
  /** The unit's requests to restrict the claim. */
  readonly restrictions: readonly RestrictionRow[];
}

/** What has become of an inject at the unit, in the order of play time. */
export function stepsOf(course: Course): Step[] {
  const { inject, task, assessment } = course;
  const steps: Step[] = [];
  const add = (step: Step | null) => {
    if (step !== null) steps.push(step);
  };
  add(at("released", inject.releasedPlayMs));
  add(at("seen", task.seenMs));
  const { acknowledgedMs, claimedMs } = task;
  if (acknowledgedMs !== null) {
    add({ kind: "acknowledged", key: "acknowledged", playMs: acknowledgedMs, by: task.acknowledgedBy });
  }
  if (claimedMs !== null) add({ kind: "claimed", key: "claimed", playMs: claimedMs, by: task.claimedBy });
  if (assessment !== undefined) {
    const { playMs, by, verdict, evidence } = assessment;
    add({ kind: "assessed", key: "assessed", playMs, by, verdict, note: evidence });
  }
  for (const row of course.responses) steps.push(...stepsOfResponse(row));
  for (const row of course.requests) {
    add({ kind: "asked", key: `${row.id} asked`, playMs: row.sentMs, unit: row.to, note: row.text });
    if (row.answeredMs === null) continue;
    const kind = row.status === "declined" ? "declined" : "replied";
    add({ kind, key: `${row.id} ${kind}`, playMs: row.answeredMs, unit: row.to, note: row.answer });
  }
  for (const row of course.clearances) steps.push(...stepsOfClearance(row));
  for (const { id, pickedUpMs, pickedUpBy, endedMs } of course.calls) {
    if (pickedUpMs === null) continue;
    add({ kind: "pickedUp", key: `${id} pickedUp`, playMs: pickedUpMs, by: pickedUpBy });
    if (endedMs !== null) add({ kind: "hungUp", key: `${id} hungUp`, playMs: endedMs });
  }
  for (const row of course.escalations) {
    // A question of another unit is here for the decision alone, which binds this one too.
    if (row.unit === task.unit) {
      const { raisedMs: playMs, raisedBy: by, question: note } = row;
      add({ kind: "escalated", key: `${row.id} escalated`, playMs, by, note });
    }
    if (row.decidedMs === null) continue;
    const { decidedMs: playMs, decidedBy: by, decision: note } = row;
    add({ kind: "decided", key: `${row.id} decided`, playMs, by, note });
  }
  for (const { id, playMs, by } of course.restrictions) {
    add({ kind: "restricted", key: `${id} restricted`, playMs, by });
  }
  // A text on the same claim may be older than this inject: that is another course. Equal times keep the
  // order of the acts, sorting being stable.
  const since = inject.releasedPlayMs ?? 0;
  return steps.filter((step) => step.playMs >= since).sort((a, b) => a.playMs - b.playMs);
}

function at(kind: "released" | "seen", playMs: number | null): Step | null {
  return playMs === null ? null : { kind, key: kind, playMs };
}

/** What is usually still to do, in its usual order. */
export function openSteps({ inject, task, assessment }: Course): OpenStep[] {
  if (inject.state === "complete") return [];
  const open: OpenStep[] = [];
  if (task.acknowledgedMs === null && task.state !== "answered") open.push("acknowledge");
  if (inject.category === "administrative") return open;
  if (task.claimedBy === null && task.state !== "answered") open.push("claim");
  if (inject.claim !== null && assessment === undefined) open.push("assess");
  if (task.state !== "answered") open.push("answer");
  return open;
}
