import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LazySpreadStrip } from "../../../reaction/spread/LazySpreadStrip.tsx";
import { useView } from "../../../store/drill.ts";
import { Lanes } from "../../../ui/lanes/Lanes.tsx";
import { LaneToolbar } from "../../../ui/lanes/LaneToolbar.tsx";
import { type Grouping, orderLanes } from "../../../ui/lanes/laneOrder.ts";
import { useChronicle } from "../../../ui/lanes/useChronicle.ts";
import { useLaneWindow } from "../../../ui/lanes/useLaneWindow.ts";
import { Closing } from "../after/Closing.tsx";
import { BigClock } from "./BigClock.tsx";
import classes from "./Board.module.css";
import { CountsRow } from "./CountsRow.tsx";
import { Headline } from "./Headline.tsx";
import { SidePanel } from "./SidePanel.tsx";

/** The observers' desk: the hour and its headline, the lanes with reach and trust, and beside them what was said. */
export function Board({ onHall }: { onHall: () => void }) {
  const { t } = useTranslation("observer");
  const chronicle = useChronicle();
  const view = useLaneWindow();
  const [grouping, setGrouping] = useState<Grouping>("unit");
  // The choice shows at once; the other lanes are drawn in between.
  const grouped = useDeferredValue(grouping);
  const { units, sites } = useView((each) => ({ units: each.units, sites: each.sites }));
  const lanes = useMemo(
    () => orderLanes(Object.values(units), Object.values(sites), grouped),
    [units, sites, grouped],
  );
  return (
    <div className={classes.board}>
      <div className={classes.band}>
        <BigClock />
        {view.ended ? <Closing /> : <Headline />}
        <CountsRow handoffs={chronicle.handoffs} />
      </div>
      <div className={classes.halves}>
        <section className={classes.lanes} aria-label={t("lanes.title")}>
          <LaneToolbar view={view} grouping={grouping} onGroup={setGrouping} onHall={onHall} />
          <Lanes chronicle={chronicle} lanes={lanes} view={view} size="screen" Foot={LazySpreadStrip} />
        </section>
        <SidePanel ended={view.ended} />
      </div>
    </div>
  );
}
