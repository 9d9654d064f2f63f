import { IconArrowBackUp, IconCopy, IconPencil } from "@tabler/icons-react";
import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useView, useYou } from "../../../store/drill.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { useSending } from "../parts/useSending.ts";
import { deedStore } from "./deedStore.ts";
import { undoNext } from "./model/changes.ts";
import classes from "./Plan.module.css";
import { usePlanning } from "./planning.ts";

/** Work on the inject as a part of the plan: edit, duplicate, take back. */
export function PlanBar({ row }: { row: InjectRow }) {
  const { t } = useTranslation("controlPlan");
  const you = useYou();
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { writing, write, drafts } = usePlanning();
  const { busy, run } = useSending();
  const may = (command: Parameters<typeof mayNow>[2]) => mayNow(you?.role, phase, command);
  const editing = writing?.kind === "edit" && writing.inject === row.id;
  const begun = !editing && drafts.draft({ kind: "edit", inject: row.id }) !== null;
  const next = undoNext(row);
  // Ctrl+Z takes back what this person did last, wherever that was.
  const last = useStore(deedStore, ({ deeds }) => deeds.at(-1));
  const nextByKey = last === undefined || last.injects.some(({ inject }) => inject === row.id);
  if (!may("inject.add")) return null;
  // One's own name says nothing new, and leaves no room for what is undone.
  const undoes =
    next === null || next === "unknown"
      ? t("bar.undo", { what: t("change.unknown") })
      : next.by === you?.name
        ? t("bar.undo", { what: t(`change.${next.what}`) })
        : t("bar.undoBy", { what: t(`change.${next.what}`), by: next.by });
  return (
    <div className={classes.bar} role="group" aria-label={t("bar.label")}>
      {isWaiting(row) ? (
        <Action
          icon={<IconPencil size={15} aria-hidden />}
          hotkey="E"
          aria-expanded={editing}
          data-begun={begun}
          onClick={() => write(editing ? null : { kind: "edit", inject: row.id })}
        >
          {t(begun ? "bar.goOn" : "bar.edit")}
        </Action>
      ) : null}
      <Action
        icon={<IconCopy size={15} aria-hidden />}
        hotkey="⇧D"
        onClick={() => write({ kind: "copy", of: row.id })}
      >
        {t("bar.copy")}
      </Action>
      {next === null ? null : (
        <Action
          className={classes.undo ?? ""}
          icon={<IconArrowBackUp size={15} aria-hidden />}
          {...(nextByKey ? { hotkey: "Ctrl Z" } : {})}
          disabled={busy}
          title={undoes}
          onClick={() => void run("inject.undo", { inject: row.id, version: row.plan?.version })}
        >
          {undoes}
        </Action>
      )}
    </div>
  );
}
