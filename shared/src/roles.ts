/** Who a person is in an exercise. `director` and `controller` share what they see. */
export const ROLES = ["director", "controller", "evaluator", "unit", "observer"] as const;
export type Role = (typeof ROLES)[number];

/** What a person may do inside a unit. Each level includes those before it. */
export const UNIT_LEVELS = ["member", "lead", "approver"] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export function atLeast(level: UnitLevel, needed: UnitLevel): boolean {
  return UNIT_LEVELS.indexOf(level) >= UNIT_LEVELS.indexOf(needed);
}

/**
 * An audience is a set of people who see the same things: one room on the wire,
 * one projection of each event, one encoding.
 */
export type Audience = "control" | "evaluator" | "observer" | `unit:${string}`;

/** The audience of a person; `unit` is needed for the role `unit` alone. */
export function audienceOf(role: Role, unit: string | undefined): Audience {
  switch (role) {
    case "director":
    case "controller":
      return "control";
    case "evaluator":
      return "evaluator";
    case "observer":
      return "observer";
    case "unit":
      if (unit === undefined) throw new Error("a person with the role unit belongs to a unit");
      return `unit:${unit}`;
  }
}

/** The unit of a unit's audience, else undefined. */
export function unitOf(audience: Audience): string | undefined {
  return audience.startsWith("unit:") ? audience.slice("unit:".length) : undefined;
}
