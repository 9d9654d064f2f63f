import { type ReactNode, useId } from "react";
import classes from "./Choice.module.css";

export interface ChoiceProps<V extends string> {
  label: string;
  value: V | "";
  options: readonly { value: V; label: string; title?: string; mark?: ReactNode }[];
  onChange: (value: V) => void;
  disabled?: boolean;
  /** The label stands in a line of its own above the choices. */
  labelAbove?: boolean;
}

/** One of a few, all in sight. Native radio buttons: arrow keys move, the group is one tab stop. */
export function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
  labelAbove = false,
}: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={classes.group} disabled={disabled} data-above={labelAbove}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} className={classes.option} title={option.title}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.mark}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
