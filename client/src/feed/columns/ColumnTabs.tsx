import { type KeyboardEvent, useRef } from "react";
import type { FeedPlan, PlanStep } from "../model/columns.ts";
import { useFeedText } from "../useFeedText.ts";
import classes from "./Columns.module.css";

/** The switch between columns where there is room for one. One tab stop; arrows move and choose. */
export function ColumnTabs({ plan, take }: { plan: FeedPlan; take: (step: PlanStep) => void }) {
  const { t } = useFeedText();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const { columns, active } = plan;
    const at = columns.findIndex(({ id }) => id === active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: columns.length - 1 }[event.key];
    const next = to === undefined ? undefined : columns[(to + columns.length) % columns.length];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    take({ do: "show", id: next.id });
    list.current?.querySelector<HTMLElement>(`[data-column="${next.id}"]`)?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t("columns.shown")}
      className={classes.tabs}
      onKeyDown={onKeyDown}
    >
      {plan.columns.map(({ id, kind }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-column={id}
          aria-selected={id === plan.active}
          tabIndex={id === plan.active ? 0 : -1}
          title={t(`columns.${kind}`)}
          className={classes.tab}
          onClick={() => take({ do: "show", id })}
        >
          {t(`columns.short.${kind}`)}
        </button>
      ))}
    </div>
  );
}
