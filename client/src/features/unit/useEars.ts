import { useMemo } from "react";
import type { UnitEars } from "../../notice/model/unitTidings.ts";
import type { Deadline } from "../../notice/model/deadlines.ts";
import { useView } from "../../store/drill.ts";
import type { DueEntry } from "./model/due.ts";
import { useDesk } from "./parts/deskContext.ts";
import { useReadMarks } from "./parts/useReadMarks.ts";

/** What this person wants to hear of: the desk's own deadlines, and what they have read. */
export function useEars(due: readonly DueEntry[]): UnitEars {
  const { unit, person, level, leads } = useDesk();
  const { read } = useReadMarks();
  const units = useView((view) => view.units);
  return useMemo(() => {
    const nameOf = (id: string) => units[id]?.name ?? id;
    const deadlines = due.map((entry) => deadlineOf(entry, nameOf));
    return { for: "unit", unit: unit.id, name: person.name, level, leads, read, deadlines };
  }, [due, unit.id, person.name, level, leads, read, units]);
}

function deadlineOf(entry: DueEntry, nameOf: (unit: string) => Deadline["from"]): Deadline {
  const { id, dueMs, opens } = entry;
  const common = { id, dueMs, place: { at: "item", key: opens } } as const;
  switch (entry.kind) {
    case "reply":
      return {
        ...common,
        sinceMs: entry.inject.releasedPlayMs ?? 0,
        from: entry.inject.from.name,
        title: entry.inject.title,
      };
    case "request":
      return {
        ...common,
        sinceMs: entry.request.sentMs,
        from: nameOf(entry.request.from),
        title: entry.request.text,
      };
    case "clearance":
      return {
        ...common,
        sinceMs: entry.clearance.soughtMs,
        from: nameOf(entry.clearance.owner),
        title: entry.clearance.text,
      };
    case "text":
      return {
        ...common,
        sinceMs: entry.response.submittedMs ?? 0,
        from: entry.response.draftedBy,
        title: entry.response.text,
      };
    case "promise":
      return { ...common, sinceMs: entry.response.publishedMs ?? 0, from: "", title: entry.response.text };
  }
}
