import { useMemo } from "react";
import { useView } from "../../../store/drill.ts";
import { type BoardEntry, boardEntries } from "../model/boardEntry.ts";

/** Every inject with what has become of it, in the scenario's order. */
export function useEntries(): BoardEntry[] {
  const injects = useView((view) => view.injects);
  const tasks = useView((view) => view.tasks);
  const expectations = useView((view) => view.expectations);
  return useMemo(() => boardEntries({ injects, tasks, expectations }), [injects, tasks, expectations]);
}
