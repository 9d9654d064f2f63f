import { IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import type { Column, PlanStep } from "../model/columns.ts";
import { useFeedText } from "../useFeedText.ts";
import { COLUMN_ICONS } from "./columnIcons.ts";
import classes from "./Columns.module.css";

export interface ColumnHeadProps {
  column: Column;
  take: (step: PlanStep) => void;
  first: boolean;
  last: boolean;
  only: boolean;
  handy: boolean;
}

/** A column's name, and quiet hands to move it or take it away. */
export function ColumnHead({ column, take, first, last, only, handy }: ColumnHeadProps) {
  const { t } = useFeedText();
  const { id, kind } = column;
  const Icon = COLUMN_ICONS[kind];
  const name = t(`columns.${kind}`);
  const hand = (label: string, Face: typeof IconX, step: PlanStep, off: boolean) => (
    <button
      type="button"
      className={classes.hand}
      aria-label={label}
      title={label}
      disabled={off}
      onClick={() => take(step)}
    >
      <Face size={14} stroke={1.75} aria-hidden />
    </button>
  );
  return (
    <header className={classes.head}>
      <Icon size={15} stroke={1.75} aria-hidden />
      <h2>{name}</h2>
      {handy ? (
        <span className={classes.hands}>
          {hand(t("columns.earlier", { name }), IconChevronLeft, { do: "move", id, by: -1 }, first)}
          {hand(t("columns.later", { name }), IconChevronRight, { do: "move", id, by: 1 }, last)}
          {hand(t("columns.remove", { name }), IconX, { do: "remove", id }, only)}
        </span>
      ) : null}
    </header>
  );
}
