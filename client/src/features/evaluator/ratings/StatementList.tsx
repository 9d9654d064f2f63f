import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { listStatements, nextUnrated } from "../model/statements.ts";
import classes from "./Ratings.module.css";
import { StatementItem } from "./StatementItem.tsx";

/** What units published, to be rated: arrows or R find a statement, P, S, M or U rates it, N notes why. */
export function StatementList({ unit }: { unit: string | null }) {
  const { t } = useTranslation("evaluator");
  const you = useYou()?.person ?? "";
  const source = useView(({ responses, ratings, reactions, claims }) => ({
    responses,
    ratings,
    reactions,
    claims,
  }));
  const statements = useMemo(() => listStatements(source, you, unit), [source, you, unit]);
  const [current, setCurrent] = useState<string | null>(null);
  if (statements.length === 0) {
    return <EmptyState title={t("ratings.none")} text={t("ratings.noneText")} />;
  }
  const first = nextUnrated(statements) ?? statements[0];
  const isHere = statements.some(({ response }) => response.id === current);
  const tabStop = isHere ? current : first?.response.id;
  return (
    <ul className={classes.list} aria-label={t("ratings.title")} onKeyDown={walk}>
      {statements.map((statement) => (
        <StatementItem
          key={statement.response.id}
          statement={statement}
          tabStop={statement.response.id === tabStop}
          onFocus={setCurrent}
        />
      ))}
    </ul>
  );
}

/** Moves the focus among the statements. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const here = event.target;
  if (!(here instanceof HTMLElement) || !here.matches("[data-statement]") || event.shiftKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-statement]")];
  const at = all.indexOf(here);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[Math.min(all.length - 1, Math.max(0, to))]?.focus();
}

/** Focuses the longest waiting statement that has no rating; from there one key rates it. */
export function focusUnrated(): void {
  const waiting = document.querySelectorAll<HTMLElement>('[data-statement][data-rated="false"]');
  const target = waiting[waiting.length - 1] ?? document.querySelector<HTMLElement>("[data-statement]");
  target?.focus();
}
