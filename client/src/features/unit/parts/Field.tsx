import { Textarea } from "@mantine/core";
import { type KeyboardEvent, type Ref, useId } from "react";
import classes from "./Field.module.css";

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** Below the field: what belongs into it. */
  help?: string;
  rows?: number;
  readOnly?: boolean;
  /** The label is left to screen readers, where something nearby says it. */
  unlabelled?: boolean;
  /** Ctrl or ⌘ with Enter. */
  onSubmit?: () => void;
  maxLength?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A text of some lines that grows with what is written. */
export function Field({
  label,
  value,
  onChange,
  help,
  rows = 2,
  readOnly = false,
  unlabelled = false,
  onSubmit,
  ...rest
}: FieldProps) {
  const helpId = useId();
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || onSubmit === undefined) return;
    event.preventDefault();
    onSubmit();
  }
  return (
    <div className={classes.field}>
      <Textarea
        classNames={{ label: classes.label ?? "", input: classes.input ?? "" }}
        {...(unlabelled ? { "aria-label": label } : { label })}
        {...(help === undefined ? {} : { "aria-describedby": helpId })}
        {...rest}
        size="sm"
        autosize
        minRows={rows}
        maxRows={14}
        value={value}
        readOnly={readOnly}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {help === undefined ? null : (
        <p id={helpId} className={classes.help}>
          {help}
        </p>
      )}
    </div>
  );
}

/** A small number between words, as `Next update in [15] min`. */
export function MinutesField({
  label,
  unit,
  value,
  onChange,
  wrong,
  readOnly = false,
}: {
  label: string;
  unit: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it, or null. */
  wrong: string | null;
  readOnly?: boolean;
}) {
  const id = useId();
  return (
    <span className={classes.minutes}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="fb-figures"
        inputMode="numeric"
        maxLength={4}
        size={3}
        value={value}
        readOnly={readOnly}
        aria-invalid={wrong !== null}
        title={wrong ?? undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span>{unit}</span>
      {wrong === null ? null : <span className={classes.wrong}>{wrong}</span>}
    </span>
  );
}
