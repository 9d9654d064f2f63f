import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StateName } from "./palette.ts";
import classes from "./StateMark.module.css";

/** Each state's own shape, 12 × 12, so that no one needs the colour to tell them apart. */
const SHAPES: Record<StateName, ReactNode> = {
  planned: (
    <circle
      cx="6"
      cy="6"
      r="4.75"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 1.8"
    />
  ),
  due: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 6V1.25A4.75 4.75 0 0 1 10.75 6Z" fill="currentColor" />
    </>
  ),
  released: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="M4.7 3.4 8.6 6 4.7 8.6Z" fill="var(--fb-surface)" />
    </>
  ),
  answered: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="m3.4 6.2 1.9 1.9 3.4-4" fill="none" stroke="var(--fb-surface)" strokeWidth="1.5" />
    </>
  ),
  overdue: (
    <>
      <path d="M6 0 12 6 6 12 0 6Z" fill="currentColor" />
      <path d="M6 3v3.6M6 8v1.2" stroke="var(--fb-surface)" strokeWidth="1.5" />
    </>
  ),
  skipped: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m2.8 9.2 6.4-6.4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};

export interface StateMarkProps {
  state: StateName;
  /** A nearer word than the state's own, in the page's language. */
  label?: string;
  /** The shape alone; its word is then left to screen readers and the pointer. Needs a word nearby. */
  compact?: boolean;
  /** On a ground of the state's colour. */
  filled?: boolean;
  className?: string;
}

/** A state as shape, colour and word. */
export const StateMark = memo(function StateMark(props: StateMarkProps) {
  const { state, label, compact = false, filled = false, className } = props;
  const { t } = useTranslation("common");
  const word = label ?? t(`states.${state}`);
  const names = [classes.mark, filled ? classes.filled : "", className ?? ""].join(" ").trim();
  const style = { "--mark": `var(--fb-state-${state})`, "--ground": `var(--fb-ground-${state})` };
  return (
    <span className={names} data-state={state} style={style} title={compact ? word : undefined}>
      <svg
        viewBox="0 0 12 12"
        role={compact ? "img" : undefined}
        aria-label={compact ? word : undefined}
        aria-hidden={!compact}
      >
        {SHAPES[state]}
      </svg>
      {compact ? null : <span className={classes.word}>{word}</span>}
    </span>
  );
});
