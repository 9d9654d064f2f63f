import { useId } from "react";
import classes from "./Segments.module.css";

export interface SegmentsProps<T extends string> {
  /** What is chosen between, for screen readers. */
  label: string;
  value: T;
  options: readonly { value: T; label: string; count?: number }[];
  onChange: (value: T) => void;
  className?: string | undefined;
}

/** One of a few, all in sight: the browser's own radio buttons in one row. */
export function Segments<T extends string>({ label, value, options, onChange, className }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={`${classes.row} ${className ?? ""}`}>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={classes.face}>
            {option.label}
            {option.count === undefined ? null : (
              <span className={`${classes.count} fb-figures`}> {option.count}</span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
