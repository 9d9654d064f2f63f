import { memo } from "react";
import { useTranslation } from "react-i18next";
import tag from "../../../ui/UnitTag.module.css";
import type { ShownUnit } from "../../../ui/useUnits.ts";
import classes from "./UnitLetters.module.css";

export type Units = ReadonlyMap<string, ShownUnit>;

/**
 * Units by their letters, in a row: `UnitTag` for long lists, where the list and not each tag asks the
 * store for the units. Beyond `most` they are counted.
 */
export const UnitLetters = memo(function UnitLetters({
  ids,
  units,
  most = 3,
}: {
  ids: readonly string[];
  units: Units;
  most?: number;
}) {
  const { t } = useTranslation("common");
  const name = (id: string) =>
    units.get(id)?.name ?? (id === "control" ? t("roles.controller") : id === "all" ? t("everyone") : id);
  const everyone = units.size > 1 && ids.length === units.size;
  const shown = everyone ? [] : ids.length <= most ? ids : ids.slice(0, most - 1);
  const rest = ids.length - shown.length;
  const names = ids.map(name).join(", ");
  if (ids.length === 0) return null;
  return (
    <span className={classes.row} role="img" aria-label={everyone ? t("everyone") : names} title={names}>
      {shown.map((id) => (
        <span
          key={id}
          className={tag.letters}
          style={{ "--unit": units.get(id)?.colour ?? "var(--fb-text-dim)" }}
          aria-hidden
        >
          {units.get(id)?.monogram ?? (id === "control" ? "EX" : "··")}
        </span>
      ))}
      {everyone ? (
        <span className={classes.everyone} aria-hidden>
          {t("everyone")}
        </span>
      ) : rest > 0 ? (
        <span className={`${classes.rest} fb-figures`} aria-hidden>
          +{rest}
        </span>
      ) : null}
    </span>
  );
});
