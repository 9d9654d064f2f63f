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
}

/** Why something is done. The log keeps it; the common ones are at hand. */
export function ReasonField({ value, onChange, offered, label }: ReasonFieldProps) {
  const { t } = useTranslation("control");
  return (
    <div className={classes.reason}>
      <div className={classes.offered} role="group" aria-label={t("act.reason")}>
        {offered.map((words) => (
          <button
            key={words}
            type="button"
            className={classes.chip}
            aria-pressed={value === words}
            onClick={() => onChange(words)}
          >
            {words}
          </button>
        ))}
      </div>
      <Field
        label={label ?? t("act.reason")}
        placeholder={label ?? t("act.reasonHint")}
        maxLength={2_000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
