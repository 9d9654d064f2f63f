import type { CommandType } from "@firebreak/shared/commands";
import { atLeast, type UnitLevel } from "@firebreak/shared/roles";
import type { Phase } from "@firebreak/shared/views";

/**
 * What a unit's people can ask for: the least level that may, and the phases in which it fits. The
 * server decides (its `PERMISSIONS` and `PHASES`); this copy lets the desk say beforehand what would
 * be refused. A test holds the two together.
 */
export const DESK_RULES = {
  "inject.see": { level: "member", phases: ["running", "paused", "stopped", "ended"] },
  "inject.acknowledge": { level: "member", phases: ["running"] },
  "inject.claim": { level: "member", phases: ["running"] },
  "claim.assess": { level: "member", phases: ["running"] },
  "response.draft": { level: "member", phases: ["running", "paused"] },
  "draft.edit": { level: "member", phases: ["running", "paused"] },
  "clearance.seek": { level: "member", phases: ["running"] },
  "clearance.remind": { level: "member", phases: ["running"] },
  "clearance.withdraw": { level: "member", phases: ["running"] },
  "response.clear": { level: "lead", phases: ["running"] },
  "response.object": { level: "lead", phases: ["running"] },
  "response.submit": { level: "member", phases: ["running"] },
  "response.approve": { level: "approver", phases: ["running"] },
  "response.return": { level: "approver", phases: ["running"] },
  "response.publish": { level: "lead", phases: ["running"] },
  "request.send": { level: "member", phases: ["running"] },
  "request.remind": { level: "member", phases: ["running"] },
  "request.acknowledge": { level: "member", phases: ["running"] },
  "request.answer": { level: "member", phases: ["running"] },
  "request.decline": { level: "lead", phases: ["running"] },
  "request.complete": { level: "member", phases: ["running"] },
  "escalation.raise": { level: "lead", phases: ["running"] },
  "decision.make": { level: "lead", phases: ["running"] },
  "call.pickUp": { level: "member", phases: ["running"] },
  "call.say": { level: "member", phases: ["running"] },
  "call.end": { level: "member", phases: ["running", "paused"] },
  "restriction.request": { level: "lead", phases: ["running"] },
  "card.put": { level: "member", phases: ["running", "paused"] },
  "card.remove": { level: "member", phases: ["running", "paused"] },
  "decision.note": { level: "member", phases: ["running", "paused"] },
  "message.send": { level: "member", phases: ["planned", "running", "paused", "stopped", "ended"] },
} as const satisfies Partial<Record<CommandType, { level: UnitLevel; phases: readonly Phase[] }>>;
export type DeskCommand = keyof typeof DESK_RULES;

/** Why a person may not do something now: their level is too low, or the exercise is in a phase it does not fit. */
export type Obstacle =
  { readonly kind: "level"; readonly needed: UnitLevel } | { readonly kind: "phase"; readonly phase: Phase };

/** What stands in the way of `command`; null where nothing does. */
export function obstacleTo(command: DeskCommand, level: UnitLevel, phase: Phase): Obstacle | null {
  const rule = DESK_RULES[command];
  if (!atLeast(level, rule.level)) return { kind: "level", needed: rule.level };
  return rule.phases.some((each) => each === phase) ? null : { kind: "phase", phase };
}
