import type { PersonRow } from "@firebreak/shared/views";

/** The control cell's people who are still in it, by name: whom the server lets an inject be given to. */
export function controllersOf(people: Readonly<Record<string, PersonRow>>): PersonRow[] {
  return Object.values(people)
    .filter(({ role, removed }) => !removed && (role === "director" || role === "controller"))
    .sort((a, b) => a.name.localeCompare(b.name));
}
