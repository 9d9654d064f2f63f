import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { UnitTag } from "../UnitTag.tsx";
import classes from "./Lanes.module.css";
import type { LaneMetrics } from "./laneMetrics.ts";
import type { LaidLane } from "./laidLane.ts";

/** The lanes' names at their left, with the sites' headings between them. */
export function LaneNames({ lanes, metrics }: { lanes: readonly LaidLane[]; metrics: LaneMetrics }) {
  return (
    <div className={classes.names}>
      {lanes.map((laid) => (
        <LaneName key={laid.lane.id} lane={laid.lane} y={laid.y} height={laid.height} metrics={metrics} />
      ))}
    </div>
  );
}

type LaneNameProps = Pick<LaidLane, "lane" | "y" | "height"> & { metrics: LaneMetrics };

const LaneName = memo(function LaneName({ lane, y, height, metrics }: LaneNameProps) {
  const { t } = useTranslation("observer");
  const text = useText();
  const site = useView((view) => view.sites[lane.heading ?? lane.id]?.name);
  return (
    <>
      {lane.heading === null ? null : (
        <p className={classes.heading} style={{ top: y - metrics.heading, height: metrics.heading }}>
          {text(site)}
        </p>
      )}
      <div className={classes.name} style={{ top: y, height }} data-lane={lane.kind}>
        {lane.kind === "unit" ? (
          <UnitTag unit={lane.id} />
        ) : lane.kind === "public" ? (
          <>
            <span className={classes.public}>{t("lanes.public")}</span>
            <span className={classes.hint}>{t("lanes.publicHint")}</span>
          </>
        ) : (
          <>
            <span className={classes.public}>{text(site)}</span>
            <span className={classes.members}>
              {lane.units.map((unit) => (
                <UnitTag key={unit} unit={unit} compact />
              ))}
            </span>
          </>
        )}
      </div>
    </>
  );
});
