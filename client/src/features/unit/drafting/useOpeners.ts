import { useDrill, useView } from "../../../store/drill.ts";
import { useDesk } from "../parts/deskContext.ts";

const NOBODY: readonly string[] = [];

/** Who else of the unit has a draft open, by name; a second old at most. Without a line nobody can say. */
export function useOpeners(response: string): string[] {
  const { person } = useDesk();
  const open = useDrill(({ pulse, connection }) =>
    connection.name === "live" ? (pulse?.drafts?.[response] ?? NOBODY) : NOBODY,
  );
  const people = useView((view) => view.people);
  return open.flatMap((id) => (id === person.id ? [] : (people[id]?.name ?? [])));
}
