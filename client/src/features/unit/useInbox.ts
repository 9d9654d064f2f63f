import type { View } from "@firebreak/shared/views";
import { useMemo } from "react";
import { useView } from "../../store/drill.ts";
import type { DeskItem } from "./model/deskItem.ts";
import { type DueEntry, dueList } from "./model/due.ts";
import { inboxOf } from "./model/inbox.ts";
import { useDesk } from "./parts/deskContext.ts";
import { useReadMarks } from "./parts/useReadMarks.ts";

export interface InboxContents {
  readonly items: readonly DeskItem[];
  readonly due: readonly DueEntry[];
}

/** Everything that has reached the unit, and what of it is due. Worked out once a change of its tables. */
export function useInbox(): InboxContents {
  const { unit, person, level, leads } = useDesk();
  const { read } = useReadMarks();
  const tables = useView(pickTables);
  const responses = useView((view) => view.responses);
  const items = useMemo(
    () =>
      inboxOf(
        { ...tables, responses },
        { unit: unit.id, name: person.name, level, leads, approver: unit.approver },
        read,
      ),
    [tables, responses, unit.id, unit.approver, person.name, level, leads, read],
  );
  const due = useMemo(() => dueList(items, Object.values(responses)), [items, responses]);
  return { items, due };
}

function pickTables({ injects, tasks, requests, clearances, escalations, messages }: View) {
  return { injects, tasks, requests, clearances, escalations, messages };
}
