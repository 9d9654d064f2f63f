import { atLeast, type UnitLevel } from "@firebreak/shared/roles";
import { DESK_RULES, type DeskCommand } from "./obstacles.ts";

/** What a unit's people may do, as the desk lists it. */
const ACTS = {
  take: "inject.claim",
  assess: "claim.assess",
  draft: "response.draft",
  ask: "request.send",
  seek: "clearance.seek",
  submit: "response.submit",
  publish: "response.publish",
  clear: "response.clear",
  decline: "request.decline",
  escalate: "escalation.raise",
  decide: "decision.make",
  approve: "response.approve",
} as const satisfies Record<string, DeskCommand>;
export type RightName = keyof typeof ACTS;

export interface Right {
  readonly name: RightName;
  /** The least level that may. */
  readonly needs: UnitLevel;
  readonly may: boolean;
}

/**
 * What somebody of a level may do at this unit, and what not. Only the leadership decides; where there is no
 * approver nothing is submitted or approved.
 */
export function rightsOf(level: UnitLevel, unit: { approver: boolean; leads: boolean }): Right[] {
  return (Object.keys(ACTS) as RightName[])
    .filter((name) => name !== "decide" || unit.leads)
    .filter((name) => (name !== "submit" && name !== "approve") || unit.approver)
    .map((name) => {
      const needs = DESK_RULES[ACTS[name]].level;
      return { name, needs, may: atLeast(level, needs) };
    });
}
