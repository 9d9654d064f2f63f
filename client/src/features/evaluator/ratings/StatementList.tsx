import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { listStatements, nextUnrated } from "../model/statements.ts";
import { useFocusAfterRender } from "../useFocusAfterRender.ts";
import classes from "./Ratings.module.css";
import { StatementItem } from "./StatementItem.tsx";

const ITEM_PX = 104;

/** A call to rate; each is another one, by identity. */
export type Summons = Readonly<Record<never, never>>;

export interface StatementListProps {
  unit: string | null;
  /** Another one than before: the longest waiting statement without a rating takes the focus, and one key rates it. */
  summons: Summons | null;
}

/**
 * What units published, to be rated: arrows or R find a statement, P, S, M or U rates it, N notes why. A
 * long drill has a thousand of them, so only those in sight are drawn, and the one that the keyboard is on.
 */
export function StatementList({ unit, summons }: StatementListProps) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { t } = useTranslation("evaluator");
  const you = useYou()?.person ?? "";
  const source = useView(({ responses, ratings, reactions, claims }) => ({
    responses,
    ratings,
    reactions,
    claims,
  }));
  const statements = useMemo(() => listStatements(source, you, unit), [source, you, unit]);
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [answered, setAnswered] = useState<Summons | null>(null);
  const focusNext = useFocusAfterRender();
  const first = (nextUnrated(statements) ?? statements[0])?.response.id ?? null;
  if (summons !== answered) {
    setAnswered(summons);
    if (summons !== null) setCurrent(first);
  }
  const isHere = statements.some(({ response }) => response.id === current);
  const tabStop = isHere ? current : first;
  const stopAt = statements.findIndex(({ response }) => response.id === tabStop);
  const rows = useVirtualizer({
    count: statements.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM_PX,
    getItemKey: useCallback((index: number) => statements[index]?.response.id ?? index, [statements]),
    overscan: 6,
    // The focus must not be lost with a row that is scrolled away, nor Tab lead nowhere.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return stopAt < 0 || shown.includes(stopAt) ? shown : [...shown, stopAt].sort((a, b) => a - b);
    },
  });

  const focusStop = useCallback(() => {
    scroller.current?.querySelector<HTMLElement>('[data-statement][tabindex="0"]')?.focus();
  }, []);
  useEffect(() => {
    if (summons !== null) focusStop();
  }, [summons, focusStop]);

  /** Moves the focus among the statements. */
  function walk(event: KeyboardEvent): void {
    const here = event.target;
    if (!(here instanceof HTMLElement) || !here.matches("[data-statement]") || event.shiftKey) return;
    const last = statements.length - 1;
    const to = { ArrowDown: stopAt + 1, ArrowUp: stopAt - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setCurrent(statements[Math.min(last, Math.max(0, to))]?.response.id ?? null);
    focusNext(focusStop);
  }

  if (statements.length === 0) {
    return <EmptyState title={t("ratings.none")} text={t("ratings.noneText")} />;
  }
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={classes.list}
        aria-label={t("ratings.title")}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={walk}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const statement = statements[index];
          return statement === undefined ? null : (
            <li
              key={String(key)}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={statements.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <StatementItem
                statement={statement}
                tabStop={statement.response.id === tabStop}
                onFocus={setCurrent}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
