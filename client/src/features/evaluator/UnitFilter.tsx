import { useTranslation } from "react-i18next";
import { useUnits } from "../../ui/useUnits.ts";
import classes from "./Evaluator.module.css";

const ALL = "";

/** Which unit to look at; null is all of them. */
export function UnitFilter({
  unit,
  onChange,
}: {
  unit: string | null;
  onChange: (unit: string | null) => void;
}) {
  const { t } = useTranslation("evaluator");
  const units = useUnits();
  return (
    <select
      className={classes.select}
      aria-label={t("filterUnit")}
      title={`${t("filterUnit")} (U)`}
      id="unit-filter"
      value={unit ?? ALL}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChange(value === ALL ? null : value);
      }}
    >
      <option value={ALL}>{t("allUnits")}</option>
      {[...units.values()].map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </select>
  );
}
