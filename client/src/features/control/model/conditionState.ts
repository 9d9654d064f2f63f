import type { Counters } from "@firebreak/shared/protocol";
import type { Condition } from "@firebreak/shared/scenario";
import type { View } from "@firebreak/shared/views";
import { curveOf, latestOf, trustOf } from "../../../feed/curves.ts";

/** A condition that names one thing, not a combination of others. */
export type PlainCondition = Exclude<
  Condition,
  { all: Condition[] } | { any: Condition[] } | { not: Condition }
>;

/** What a condition is looked up in. `playMs`: play time now. */
export interface Evidence {
  view: Pick<
    View,
    | "acts"
    | "assessments"
    | "claims"
    | "curves"
    | "escalations"
    | "expectations"
    | "injects"
    | "moods"
    | "requests"
    | "responses"
    | "restrictions"
    | "tasks"
  >;
  counters: Counters | undefined;
  playMs: number | null;
}

/** How near a condition on the public, or on a deadline, is. */
export type Progress =
  /** A share of the public, or trust: where it stands and where the condition begins. 0 to 1. */
  | { kind: "share" | "trust"; now: number; limit: number; fraction: number }
  /** Play ms until the deadline; negative once it has passed. */
  | { kind: "deadline"; leftMs: number };

export function progressOf(condition: PlainCondition, evidence: Evidence): Progress | null {
  const { view, counters, playMs } = evidence;
  if ("reach" in condition) {
    const { claim, above } = condition.reach;
    return towards(counters?.claims[claim]?.[1] ?? latestOf(curveOf(view, claim)?.reach ?? null) ?? 0, above);
  }
  if ("belief" in condition) {
    const { claim, above } = condition.belief;
    return towards(latestOf(curveOf(view, claim)?.belief ?? null) ?? 0, above);
  }
  if ("trust" in condition) {
    const now = counters?.trust ?? latestOf(trustOf(view));
    const limit = condition.trust.below;
    if (now === null) return null;
    // From full trust down to the limit.
    return { kind: "trust", now, limit, fraction: now < limit ? 1 : within((1 - now) / (1 - limit)) };
  }
  if ("missed" in condition) {
    const row = view.expectations[`${condition.missed.inject}/${condition.missed.expect}`];
    if (row === undefined || row.status !== "pending" || playMs === null) return null;
    return { kind: "deadline", leftMs: row.dueMs - playMs };
  }
  return null;
}

function towards(now: number, limit: number): Progress {
  return { kind: "share", now, limit, fraction: limit === 0 ? 1 : within(now / limit) };
}

const within = (fraction: number) => Math.max(0, Math.min(1, Number.isNaN(fraction) ? 1 : fraction));

/** Whether a condition holds, as far as this screen can tell; null where only the server knows. */
export function stateOf(condition: PlainCondition, evidence: Evidence): boolean | null {
  const { view } = evidence;
  if ("released" in condition) return (view.injects[condition.released]?.releasedSeq ?? null) !== null;
  if ("acknowledged" in condition) {
    const { inject, by } = condition.acknowledged;
    return some(
      view.tasks,
      (row) => row.inject === inject && fits(by, row.unit) && row.acknowledgedMs !== null,
    );
  }
  if ("assessed" in condition) {
    const { claim, by, verdict } = condition.assessed;
    if (
      some(view.assessments, (row) => row.claim === claim && fits(by, row.unit) && fits(verdict, row.verdict))
    ) {
      return true;
    }
    // A verdict that the unit has taken back since counts all the same.
    return view.acts.some(
      (act) =>
        act.type === "claim.assessed" &&
        act.claim === claim &&
        fits(by, act.unit) &&
        fits(verdict, act.verdict),
    );
  }
  if ("published" in condition) {
    const { claim, by, kind, stance } = condition.published;
    return some(
      view.responses,
      (row) =>
        row.publishedMs !== null &&
        row.claim === claim &&
        fits(by, row.unit) &&
        fits(kind, row.kind) &&
        fits(stance, row.stance),
    );
  }
  if ("requested" in condition) {
    const { from, to, inject } = condition.requested;
    return some(view.requests, (row) => row.to === to && fits(from, row.from) && fits(inject, row.inject));
  }
  if ("escalated" in condition) {
    const { inject, by } = condition.escalated;
    return some(view.escalations, (row) => row.inject === inject && fits(by, row.unit));
  }
  if ("decided" in condition) {
    return some(view.escalations, (row) => row.inject === condition.decided.inject && row.decidedMs !== null);
  }
  if ("missed" in condition) {
    const row = view.expectations[`${condition.missed.inject}/${condition.missed.expect}`];
    // Done late is missed all the same.
    return row !== undefined && (row.status === "missed" || row.status === "late");
  }
  if ("restricted" in condition) {
    const { claim, by } = condition.restricted;
    return some(view.restrictions, (row) => row.claim === claim && fits(by, row.unit));
  }
  if ("wrong" in condition) return null;
  const progress = progressOf(condition, evidence);
  if (progress === null || progress.kind === "deadline") return null;
  return progress.kind === "share" ? progress.now > progress.limit : progress.now < progress.limit;
}

/** A part of a condition that was left open fits whatever there is. */
function fits<T>(wanted: T | undefined, found: T | null | undefined): boolean {
  return wanted === undefined || wanted === found;
}

function some<R>(table: Readonly<Record<string, R>>, is: (row: R) => boolean): boolean {
  return Object.values(table).some(is);
}
