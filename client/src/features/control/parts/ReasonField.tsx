import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "./Field.tsx";
import classes from "./ReasonField.module.css";

export interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What most often is the reason: one press writes it. */
  offered: readonly string[];
  /** The field's label where a reason may be left out. */
  label?: string;
  /** The form begins with it: the keys go on there. */
  first?: boolean;
}

/** Why something is done. The log keeps it; the common ones are at hand. */
export function ReasonField({ value, onChange, offered, label, first = false }: ReasonFieldProps) {
  const { t } = useTranslation("control");
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.reason}>
      <div className={classes.offered} role="group" aria-label={t("act.reason")}>
        {offered.map((words, at) => (
          <button
            key={words}
            type="button"
            className={classes.chip}
            aria-pressed={value === words}
            autoFocus={first && at === 0}
            onClick={(event) => {
              onChange(words);
              // Chosen by key: from the field the next Enter sends it, and it can be written on.
              if (event.detail === 0) field.current?.focus();
            }}
          >
            {words}
          </button>
        ))}
      </div>
      <Field
        ref={field}
        label={label ?? t("act.reason")}
        placeholder={label ?? t("act.reasonHint")}
        maxLength={2_000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
