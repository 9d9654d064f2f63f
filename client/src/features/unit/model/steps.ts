import type {
  AssessmentRow,
  EscalationRow,
  InjectRow,
  RequestRow,
  ResponseRow,
  RestrictionRow,
  TaskRow,
} from "@firebreak/shared/views";
import type { ResponseKind, Truth } from "@firebreak/shared/scenario";

/** One thing that the unit has done about an inject. `key` names it for good, `playMs` says when. */
export type Step = { readonly key: string; readonly playMs: number } & (
  | { readonly kind: "released" | "seen" }
  | { readonly kind: "acknowledged" | "claimed"; readonly by: string | null }
  | { readonly kind: "assessed"; readonly by: string; readonly verdict: Truth }
  | { readonly kind: "drafted"; readonly by: string; readonly version: number; readonly as: ResponseKind }
  | { readonly kind: "submitted" }
  | { readonly kind: "approved"; readonly by: string | null }
  | { readonly kind: "published"; readonly as: ResponseKind }
  | { readonly kind: "asked" | "replied" | "declined"; readonly unit: string }
  | { readonly kind: "escalated" | "restricted"; readonly by: string }
  | { readonly kind: "decided"; readonly by: string | null }
);

/** What a unit usually still does about an inject, while it has not. */
export type OpenStep = "acknowledge" | "claim" | "assess" | "answer";

export interface Course {
  readonly inject: InjectRow;
  readonly task: TaskRow;
  readonly assessment: AssessmentRow | undefined;
  readonly responses: readonly ResponseRow[];
  readonly requests: readonly RequestRow[];
  readonly escalations: readonly EscalationRow[];
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
    const { playMs, by, verdict } = assessment;
    add({ kind: "assessed", key: "assessed", playMs, by, verdict });
  }
  for (const row of course.responses) steps.push(...stepsOfResponse(row));
  for (const row of course.requests) {
    add({ kind: "asked", key: `${row.id} asked`, playMs: row.sentMs, unit: row.to });
    if (row.answeredMs === null) continue;
    const kind = row.status === "declined" ? "declined" : "replied";
    add({ kind, key: `${row.id} ${kind}`, playMs: row.answeredMs, unit: row.to });
  }
  for (const row of course.escalations) {
    add({ kind: "escalated", key: `${row.id} escalated`, playMs: row.raisedMs, by: row.raisedBy });
    if (row.decidedMs === null) continue;
    add({ kind: "decided", key: `${row.id} decided`, playMs: row.decidedMs, by: row.decidedBy });
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

function stepsOfResponse(row: ResponseRow): Step[] {
  const { id, draftedBy, draftedMs, submittedMs, approvedMs, approvedBy, publishedMs, kind } = row;
  const steps: Step[] = [
    {
      kind: "drafted",
      key: `${id} drafted`,
      playMs: draftedMs,
      by: draftedBy,
      version: row.version,
      as: kind,
    },
  ];
  if (submittedMs !== null) steps.push({ kind: "submitted", key: `${id} submitted`, playMs: submittedMs });
  if (approvedMs !== null) {
    steps.push({ kind: "approved", key: `${id} approved`, playMs: approvedMs, by: approvedBy });
  }
  if (publishedMs !== null) {
    steps.push({ kind: "published", key: `${id} published`, playMs: publishedMs, as: kind });
  }
  return steps;
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
