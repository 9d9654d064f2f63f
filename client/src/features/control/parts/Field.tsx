import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes } from "react";
import classes from "./Field.module.css";

export interface ChoiceProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange"> {
  label: string;
  /** Shown above it; else the label is left to screen readers. */
  labelled?: boolean;
  value: string;
  options: readonly { value: string; label: string }[];
  onPick: (value: string) => void;
  /** Something is chosen that hides lines: it must be seen. */
  marked?: boolean;
}

/** A choice among few, as the platform draws it: quick by keyboard, and on a phone the phone's own. */
export function Choice({ label, labelled = false, value, options, onPick, marked, ...rest }: ChoiceProps) {
  const select = (
    <select
      {...rest}
      className={classes.select}
      data-marked={marked}
      value={value}
      {...(labelled ? {} : { "aria-label": label, title: label })}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  return labelled ? <Labelled label={label}>{select}</Labelled> : select;
}

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  ref?: Ref<HTMLInputElement>;
  label: string;
  labelled?: boolean;
}

/** A line to write in. */
export function Field({ label, labelled = false, className, ...rest }: FieldProps) {
  const input = (
    <input
      type="text"
      autoComplete="off"
      {...rest}
      className={`${classes.input} ${className ?? ""}`.trim()}
      {...(labelled ? {} : { "aria-label": label })}
    />
  );
  return labelled ? <Labelled label={label}>{input}</Labelled> : input;
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={classes.labelled}>
      <span className={classes.label}>{label}</span>
      {children}
    </label>
  );
}
