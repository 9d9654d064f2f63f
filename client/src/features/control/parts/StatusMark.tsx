import { StateMark } from "../../../ui/StateMark.tsx";
import mark from "../../../ui/StateMark.module.css";
import classes from "./StatusMark.module.css";
import { type BoardStatus, STATUS_MARKS } from "../model/boardStatus.ts";

export interface StatusMarkProps {
  status: BoardStatus;
  label: string;
  filled?: boolean;
  title?: string | undefined;
}

/** A board status as shape, colour and word. What is held is hollow, with the bars of a pause. */
export function StatusMark({ status, label, filled = false, title }: StatusMarkProps) {
  if (status !== "held") {
    return (
      <span className={classes.frame} title={title}>
        <StateMark state={STATUS_MARKS[status]} label={label} filled={filled} className="fb-figures" />
      </span>
    );
  }
  return <HeldMark label={label} title={title} />;
}

/** Kept back by control: nothing but a hand releases it. */
export function HeldMark({ label, title }: { label: string; title?: string | undefined }) {
  return (
    <span className={mark.mark} data-state="held" style={{ "--mark": "var(--fb-text)" }} title={title}>
      <svg viewBox="0 0 12 12" aria-hidden>
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M4.75 4v4M7.25 4v4" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className={mark.word}>{label}</span>
    </span>
  );
}
