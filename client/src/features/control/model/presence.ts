import type { PersonRow, UnitRow } from "@firebreak/shared/views";

/** People who sit together: a unit's, the control cell's, the evaluators', the observers'. */
export interface Group {
  /** A unit's id, or `control`, `evaluator`, `observer`: the names that a pulse counts by. */
  id: string;
  /** Null where it is no unit. */
  unit: UnitRow | null;
  people: PersonRow[];
  online: boolean;
}

/** Every unit, and whoever else there is, with their people: those present first, then by name. */
export function presenceGroups(
  units: Readonly<Record<string, UnitRow>>,
  people: Readonly<Record<string, PersonRow>>,
): Group[] {
  const there = Object.values(people).filter((person) => !person.removed);
  const of = (id: string) =>
    there
      .filter((person) => groupOfPerson(person) === id)
      .sort((a, b) => Number(b.online) - Number(a.online) || a.name.localeCompare(b.name));
  const teams = Object.values(units).map((unit): Group => {
    const own = of(unit.id);
    return { id: unit.id, unit, people: own, online: unit.online };
  });
  const others = ["control", "evaluator", "observer"]
    .map((id): Group => {
      const own = of(id);
      return { id, unit: null, people: own, online: own.some((person) => person.online) };
    })
    .filter((group) => group.people.length > 0);
  return [...teams, ...others];
}

function groupOfPerson({ role, unit }: PersonRow): string {
  if (unit !== null) return unit;
  return role === "director" || role === "controller" ? "control" : role;
}
