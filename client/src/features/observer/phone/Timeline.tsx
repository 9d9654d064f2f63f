import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../../../i18n/format.ts";
import { useView } from "../../../store/drill.ts";
import { ActItem } from "../../../ui/ActItem.tsx";
import { concerns } from "../../../ui/concerns.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useTeller } from "../../../ui/useTeller.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { VirtualList } from "../../../ui/VirtualList.tsx";
import { byMinute, type MinuteLine } from "../model/minutes.ts";
import classes from "./Phone.module.css";

const ALL = "";
const keyOf = (line: MinuteLine) => line.key;

/** What happened, minute by minute, newest first; of all units or of one. */
export function Timeline() {
  const { t } = useTranslation("observer");
  const units = useUnits();
  const teller = useTeller();
  const [unit, setUnit] = useState(ALL);
  const { acts, injects, exercise } = useView((view) => ({
    acts: view.acts,
    injects: view.injects,
    exercise: view.exercise,
  }));
  const lines = useMemo(() => {
    const reached = (inject: string) => injects[inject]?.to ?? [];
    return byMinute(unit === ALL ? acts : acts.filter((act) => concerns(act, unit, reached)));
  }, [acts, injects, unit]);
  return (
    <>
      <label className={classes.filter}>
        <span>{t("list.filter")}</span>
        <select value={unit} onChange={(event) => setUnit(event.currentTarget.value)}>
          <option value={ALL}>{t("list.all")}</option>
          {[...units.values()].map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      {lines.length === 0 ? (
        <EmptyState
          title={unit === ALL ? t("log.none") : t("list.noneOfUnit")}
          text={unit === ALL ? t("log.noneText") : t("list.noneOfUnitText")}
        />
      ) : (
        <VirtualList items={lines} keyOf={keyOf} label={t("tabs.timeline")} estimate={52}>
          {(line) =>
            line.type === "act" ? (
              <ActItem act={line.act} teller={teller} />
            ) : (
              <h2 className={classes.minute}>
                {line.minute === null ? t("list.before") : t("list.minute", { minute: line.minute })}
                {exercise === null || line.minute === null ? null : (
                  <span className="fb-figures">{readScenarioTime(line.scenarioMs, exercise).time}</span>
                )}
              </h2>
            )
          }
        </VirtualList>
      )}
    </>
  );
}
