import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import { send, useView, useYou } from "../../../store/drill.ts";
import { PlanNews } from "../lazyParts.tsx";
import type { Desk } from "../model/desk.ts";
import { mayNow } from "../model/powers.ts";
import { useHotkeys } from "../parts/useHotkeys.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { undoLast } from "./lazyDeeds.ts";
import { keptDrafts } from "./model/keptDrafts.ts";
import { NONE_MARKED } from "./model/marked.ts";
import type { Writing } from "./model/writing.ts";
import { type BulkForm, PlanningContext } from "./planning.ts";
import { usePlanKeys } from "./usePlanKeys.ts";

export interface PlanDeskProps {
  desk: Desk;
  onOpen: (inject: string) => void;
  children: ReactNode;
}

/** Keeps what is being written and what is marked, and its keys, for the whole of the control cell's screen. */
export function PlanDesk({ desk, onOpen, children }: PlanDeskProps) {
  const { cursor } = desk;
  const you = useYou();
  const exercise = useView((view) => view.exercise?.id ?? "");
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const row = useView((view) => view.injects[cursor ?? ""]);
  const owner = `${exercise}.${you?.person ?? ""}`;
  const drafts = useMemo(() => keptDrafts(() => sessionStorage, owner), [owner]);
  const [writing, setWriting] = useState<Writing | null>(() => drafts.open());
  const [marked, mark] = useState(NONE_MARKED);
  const [bulkForm, setBulkForm] = useState<BulkForm | null>(null);

  // After a reload the form stands where it stood.
  const reopen = useEffectEvent(() => {
    if (writing?.kind === "edit") onOpen(writing.inject);
  });
  useEffect(() => reopen(), []);

  const planning = useMemo(
    () => ({
      writing,
      write(next: Writing | null) {
        drafts.keepOpen(next);
        setWriting(next);
      },
      drafts,
      marked,
      mark(next: typeof marked) {
        mark(next);
        if (next.size === 0) setBulkForm(null);
      },
      bulkForm,
      setBulkForm,
    }),
    [writing, drafts, marked, bulkForm],
  );

  // Whoever opens an inject wants to see it: what was begun of a new one is kept.
  const giveWay = useEffectEvent(() => {
    if (desk.open && writing !== null && writing.kind !== "edit") planning.write(null);
  });
  useEffect(() => giveWay(), [desk.cursor, desk.open]);

  const may = (command: Parameters<typeof mayNow>[2]) => mayNow(you?.role, phase, command);
  function edit(): void {
    if (row === undefined || !isWaiting(row)) return;
    onOpen(row.id);
    planning.write({ kind: "edit", inject: row.id });
  }
  function assign(): void {
    if (row === undefined || you === null) return;
    const person = row.plan?.assignedTo === you.person ? null : you.person;
    const version = row.plan?.assignedVersion;
    send("inject.assign", { inject: row.id, person, version }).catch(() => undefined);
  }
  useHotkeys({
    n: may("inject.add") ? () => planning.write({ kind: "new" }) : undefined,
    e: may("inject.edit") ? edit : undefined,
    a: may("inject.assign") && row !== undefined ? assign : undefined,
  });
  usePlanKeys({
    undo: may("inject.undo") ? () => undoLast(cursor) : undefined,
    copy:
      may("inject.add") && row !== undefined ? () => planning.write({ kind: "copy", of: row.id }) : undefined,
  });
  return (
    <PlanningContext value={planning}>
      <PlanNews />
      {children}
    </PlanningContext>
  );
}
