import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useUnits } from "./useUnits.ts";
import classes from "./UnitTag.module.css";

export interface UnitTagProps {
  /** A unit's id; `control` and `all` are known too. */
  unit: string;
  /** The letters alone; the name is left to screen readers and the pointer. */
  compact?: boolean;
}

/** A unit by colour, two letters and name. */
export const UnitTag = memo(function UnitTag({ unit, compact = false }: UnitTagProps) {
  const { t } = useTranslation("common");
  const shown = useUnits().get(unit);
  const name =
    shown?.name ?? (unit === "control" ? t("roles.controller") : unit === "all" ? t("everyone") : unit);
  const letters = shown?.monogram ?? (unit === "control" ? "EX" : "··");
  return (
    <span className={classes.tag} title={compact ? name : undefined}>
      <span
        className={classes.letters}
        style={{ "--unit": shown?.colour ?? "var(--fb-text-dim)" }}
        role={compact ? "img" : undefined}
        aria-label={compact ? name : undefined}
        aria-hidden={!compact}
      >
        {letters}
      </span>
      {compact ? null : <span className={classes.name}>{name}</span>}
    </span>
  );
});
