import { useView } from "../../../store/drill.ts";
import { sameMembers } from "../../../store/sameMembers.ts";
import { type BoardEntry, boardEntries } from "../model/boardEntry.ts";

/** Every inject with what has become of it, in the scenario's order. */
export function useEntries(): BoardEntry[] {
  const injects = useView((view) => view.injects);
  const tasks = useView((view) => view.tasks);
  const expectations = useView((view) => view.expectations);
  return entriesOf({ injects, tasks, expectations });
}

type Sources = Parameters<typeof boardEntries>[0];

let last: { sources: Sources; entries: BoardEntry[] } | null = null;

/** Board, rooms and axis ask for the same: what was put together last is kept. */
function entriesOf(sources: Sources): BoardEntry[] {
  if (last === null || !sameMembers(last.sources, sources))
    last = { sources, entries: boardEntries(sources) };
  return last.entries;
}
