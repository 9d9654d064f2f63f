import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LazySpreadStrip } from "../../reaction/spread/LazySpreadStrip.tsx";
import { useView } from "../../store/drill.ts";
import { Lanes } from "../../ui/lanes/Lanes.tsx";
import { LaneToolbar } from "../../ui/lanes/LaneToolbar.tsx";
import { type Grouping, orderLanes } from "../../ui/lanes/laneOrder.ts";
import { useChronicle } from "../../ui/lanes/useChronicle.ts";
import { useLaneWindow } from "../../ui/lanes/useLaneWindow.ts";
import classes from "./Evaluator.module.css";

/** The lanes that observers see, with missed deadlines on them. Of one unit only where one is chosen. */
export function LanePanel({ unit }: { unit: string | null }) {
  const { t } = useTranslation("observer");
  const chronicle = useChronicle();
  const view = useLaneWindow();
  const [grouping, setGrouping] = useState<Grouping>("unit");
  // The choice shows at once; the other lanes are drawn in between.
  const grouped = useDeferredValue(grouping);
  const { units, sites } = useView((each) => ({ units: each.units, sites: each.sites }));
  const lanes = useMemo(() => {
    const all = orderLanes(Object.values(units), Object.values(sites), grouped);
    return unit === null || grouped === "site"
      ? all
      : all.filter((lane) => lane.kind === "public" || lane.id === unit);
  }, [units, sites, grouped, unit]);
  return (
    <section className={classes.lanes} aria-label={t("lanes.title")}>
      <LaneToolbar view={view} grouping={grouping} onGroup={setGrouping} />
      <Lanes chronicle={chronicle} lanes={lanes} view={view} size="dense" Foot={LazySpreadStrip} />
    </section>
  );
}
