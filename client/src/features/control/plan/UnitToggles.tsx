import { useTranslation } from "react-i18next";
import { useUnits } from "../../../ui/useUnits.ts";
import tag from "../../../ui/UnitTag.module.css";
import { Action } from "../parts/Action.tsx";
import classes from "./Plan.module.css";

/** The units that an inject reaches, each a switch. */
export function UnitToggles({
  picked,
  onPick,
}: {
  picked: readonly string[];
  onPick: (units: string[]) => void;
}) {
  const { t } = useTranslation("controlPlan");
  const units = useUnits();
  const all = [...units.keys()];
  const everyone = all.every((unit) => picked.includes(unit));
  return (
    <div role="group" aria-label={t("form.to")}>
      <span className={classes.toHead}>
        <span className={classes.label}>{t("form.to")}</span>
        <Action kind="quiet" onClick={() => onPick(everyone ? [] : all)}>
          {t(everyone ? "form.none" : "form.all")}
        </Action>
      </span>
      <div className={classes.units}>
        {[...units.values()].map(({ id, name, monogram, colour }) => {
          const on = picked.includes(id);
          return (
            <button
              key={id}
              type="button"
              className={classes.unit}
              aria-pressed={on}
              onClick={() => onPick(on ? picked.filter((each) => each !== id) : [...picked, id])}
            >
              <span className={tag.letters} style={{ "--unit": colour }} aria-hidden>
                {monogram}
              </span>
              {name}
            </button>
          );
        })}
      </div>
    </div>
  );
}
