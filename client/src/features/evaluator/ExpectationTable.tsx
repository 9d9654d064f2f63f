import type { ExpectationRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import classes from "./ExpectationTable.module.css";
import { ExpectationLine } from "./ExpectationLine.tsx";
import { type ExpectationFilter, listExpectations } from "./model/expectations.ts";

/** The expected actions: what, of whom, by when, and what became of it. Arrow keys walk, Enter opens. */
export function ExpectationTable({ filter }: { filter: ExpectationFilter }) {
  const { t } = useTranslation("evaluator");
  const all = useView((view) => view.expectations);
  const { unit, status } = filter;
  const listed = useMemo(() => listExpectations(Object.values(all), { unit, status }), [all, unit, status]);
  // Some hundred lines take their time: the choice shows at once, and the lines follow in between.
  const rows = useDeferredValue(listed);
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const toggle = useCallback((id: string) => setOpen((known) => (known === id ? null : id)), []);
  if (rows.length === 0) {
    const none = Object.keys(all).length === 0;
    return (
      <EmptyState
        title={none ? t("expectedNone") : t("filteredNone")}
        text={none ? t("expectedNoneText") : t("filteredNoneText")}
      />
    );
  }
  const tabStop = rows.some((row) => row.id === current) ? current : rows[0]?.id;
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t("expected")} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{t("columns.state")}</th>
            <th scope="col" className={classes.figure}>
              {t("columns.deadline")}
            </th>
            <th scope="col">{t("columns.unit")}</th>
            <th scope="col">{t("columns.action")}</th>
            <th scope="col" className={classes.figure}>
              {t("columns.metAt")}
            </th>
            <th scope="col">{t("columns.with")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row: ExpectationRow) => (
            <ExpectationLine
              key={row.id}
              row={row}
              open={row.id === open}
              tabStop={row.id === tabStop}
              onFocus={setCurrent}
              onToggle={toggle}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Moves the focus among the table's rows. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const here = event.target instanceof HTMLElement ? event.target.closest("tbody tr") : null;
  if (here === null) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("tbody tr")];
  const at = rows.indexOf(here as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || event.shiftKey) return;
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus();
}
