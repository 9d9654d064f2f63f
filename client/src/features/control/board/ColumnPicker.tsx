import { useTranslation } from "react-i18next";
import { type Column, COLUMNS, FIXED_COLUMNS, USUAL_COLUMNS, withColumn } from "../model/columns.ts";
import { Action } from "../parts/Action.tsx";
import { useColumnWords } from "./useColumnWords.ts";
import classes from "./ColumnPicker.module.css";

export interface ColumnPickerProps {
  columns: readonly Column[];
  onColumns: (columns: readonly Column[]) => void;
}

/** Which columns the list has. */
export function ColumnPicker({ columns, onColumns }: ColumnPickerProps) {
  const { t } = useTranslation("controlBoard");
  const words = useColumnWords();
  return (
    <div className={classes.picker} role="group" aria-label={t("columns.title")}>
      {COLUMNS.map((column) => (
        <label key={column} className={classes.option}>
          <input
            type="checkbox"
            checked={columns.includes(column)}
            disabled={FIXED_COLUMNS.includes(column)}
            onChange={() => onColumns(withColumn(columns, column))}
          />
          <span>{words(column)}</span>
        </label>
      ))}
      <div className={classes.foot}>
        <span>{t("columns.kept")}</span>
        <Action kind="quiet" onClick={() => onColumns(USUAL_COLUMNS)}>
          {t("columns.usual")}
        </Action>
      </div>
    </div>
  );
}
