import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LazyFeed } from "../../../feed/LazyFeed.tsx";
import { useText } from "../../../i18n/useText.ts";
import { LazySpreadStrip } from "../../../reaction/spread/LazySpreadStrip.tsx";
import { useView } from "../../../store/drill.ts";
import { EmergencyStop } from "../../../ui/EmergencyStop.tsx";
import { METRICS } from "../../../ui/lanes/laneMetrics.ts";
import { Lanes } from "../../../ui/lanes/Lanes.tsx";
import { type Grouping, orderLanes } from "../../../ui/lanes/laneOrder.ts";
import { useLaneKeys } from "../../../ui/lanes/LaneToolbar.tsx";
import { useChronicle } from "../../../ui/lanes/useChronicle.ts";
import { useLaneWindow } from "../../../ui/lanes/useLaneWindow.ts";
import { Notices } from "../../../ui/Notices.tsx";
import { setPageTitle } from "../../../ui/pageTitle.ts";
import { useKeys } from "../../../ui/useKeys.ts";
import { useSize } from "../../../ui/useSize.ts";
import { Closing } from "../after/Closing.tsx";
import { Waiting } from "../before/Waiting.tsx";
import { BigClock } from "../board/BigClock.tsx";
import { CountsRow } from "../board/CountsRow.tsx";
import { Headline } from "../board/Headline.tsx";
import { hallGrouping } from "../model/hallLanes.ts";
import classes from "./Hall.module.css";
import { Newest } from "./Newest.tsx";
import { Truths } from "./Truths.tsx";

/** The wall of a hall: no controls, little and large, always at now. */
export function Hall({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation(["observer", "common"]);
  const text = useText();
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const title = text(useView((view) => view.exercise?.title));
  useEffect(() => {
    setPageTitle([t("common:exercise"), title].join(" · "));
  }, [t, title]);
  return (
    <div className={classes.hall}>
      <EmergencyStop />
      <Notices />
      <button type="button" className={classes.leave} onClick={onLeave}>
        {t("hall.leave")} (H)
      </button>
      <main id="main" className={classes.main}>
        <h1 className={classes.title}>{title}</h1>
        {phase === "planned" ? <Waiting hall /> : <Wall />}
      </main>
    </div>
  );
}

function Wall() {
  const { t } = useTranslation("observer");
  const chronicle = useChronicle();
  const view = useLaneWindow();
  const [box, { height }] = useSize();
  const [wish, setWish] = useState<Grouping | null>(null);
  const { units, sites } = useView((each) => ({ units: each.units, sites: each.sites }));
  const room = height - METRICS.hall.axis - METRICS.hall.spread;
  const fitting = hallGrouping(Object.keys(units).length, Object.keys(sites).length, room, METRICS.hall);
  const grouping = wish ?? fitting;
  const lanes = useMemo(
    () => orderLanes(Object.values(units), Object.values(sites), grouping),
    [units, sites, grouping],
  );
  useLaneKeys(view, () => setWish(grouping === "unit" ? "site" : "unit"));
  const [shows, setShows] = useState<"lanes" | "feed">("lanes");
  useKeys({ f: () => setShows(shows === "lanes" ? "feed" : "lanes") });
  return (
    <>
      <div className={classes.band}>
        <BigClock hall />
        {view.ended ? <Closing hall /> : <Headline hall />}
      </div>
      {shows === "feed" ? (
        <LazyFeed place="hall" handy={false} />
      ) : (
        <section ref={box} className={classes.lanes} aria-label={t("lanes.title")}>
          <Lanes
            chronicle={chronicle}
            lanes={lanes}
            view={view}
            size="hall"
            handy={false}
            Foot={LazySpreadStrip}
          />
        </section>
      )}
      <footer className={classes.foot}>
        {view.ended ? (
          <Truths />
        ) : (
          <>
            <Newest />
            <CountsRow handoffs={chronicle.handoffs} hall />
          </>
        )}
      </footer>
    </>
  );
}
