import { IconMinus, IconPlus, IconQuestionMark } from "@tabler/icons-react";
import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Segments } from "../Segments.tsx";
import { useKeys } from "../useKeys.ts";
import type { Grouping } from "./laneOrder.ts";
import { LaneLegend } from "./LaneLegend.tsx";
import classes from "./LaneToolbar.module.css";
import type { LaneView } from "./useLaneWindow.ts";

export interface LaneToolbarProps {
  view: LaneView;
  grouping: Grouping;
  onGroup: (grouping: Grouping) => void;
  /** Shows the same on a hall's wall; left out where there is none. */
  onHall?: () => void;
}

/** What the lanes show: by unit or site, how much time, which part. Every control has its key. */
export function LaneToolbar({ view, grouping, onGroup, onHall }: LaneToolbarProps) {
  const { t } = useTranslation("observer");
  const legend = useRef<HTMLDivElement>(null);
  const legendId = useId();
  useLaneKeys(view, () => onGroup(grouping === "unit" ? "site" : "unit"));
  useKeys({ "?": () => legend.current?.togglePopover() });
  const minutes = Math.round((view.window.toMs - view.window.fromMs) / 60_000);
  return (
    <div className={classes.bar}>
      <h2 className={classes.title}>{t("lanes.title")}</h2>
      <Segments
        label={t("lanes.grouping")}
        value={grouping}
        onChange={onGroup}
        options={[
          { value: "unit", label: t("lanes.byUnit") },
          { value: "site", label: t("lanes.bySite") },
        ]}
      />
      <span className={classes.space} />
      {view.live ? null : (
        <button
          type="button"
          className={classes.button}
          onClick={view.goLive}
          title={`${t("lanes.backToLive")} (L)`}
        >
          {t("lanes.backToLive")}
        </button>
      )}
      <div className={classes.zoom}>
        <button
          type="button"
          className={classes.icon}
          onClick={() => view.zoom(1)}
          aria-label={t("lanes.zoomOut")}
          title={`${t("lanes.zoomOut")} (−)`}
        >
          <IconMinus size={15} aria-hidden />
        </button>
        <output className={`${classes.reach} fb-figures`}>{t("lanes.reach", { count: minutes })}</output>
        <button
          type="button"
          className={classes.icon}
          onClick={() => view.zoom(-1)}
          aria-label={t("lanes.zoomIn")}
          title={`${t("lanes.zoomIn")} (+)`}
        >
          <IconPlus size={15} aria-hidden />
        </button>
      </div>
      <button
        type="button"
        className={classes.button}
        onClick={view.showAll}
        aria-pressed={view.reach === "all"}
        title={`${t("lanes.all")} (0)`}
      >
        {t("lanes.all")}
      </button>
      <button
        type="button"
        className={classes.icon}
        popoverTarget={legendId}
        aria-label={t("legend.title")}
        title={`${t("legend.title")} (?)`}
      >
        <IconQuestionMark size={15} aria-hidden />
      </button>
      <div
        ref={legend}
        id={legendId}
        popover="auto"
        className={classes.legend}
        aria-label={t("legend.title")}
      >
        <LaneLegend hall={onHall !== undefined} />
      </div>
      {onHall === undefined ? null : (
        <button type="button" className={classes.button} onClick={onHall} title={`${t("hall.enter")} (H)`}>
          {t("hall.enter")}
        </button>
      )}
    </div>
  );
}

/** The lanes' keys alone, for places that show no controls. */
export function useLaneKeys(view: LaneView, onGroup: () => void): void {
  useKeys({
    "+": () => view.zoom(-1),
    "=": () => view.zoom(-1),
    "-": () => view.zoom(1),
    "0": view.showAll,
    l: view.goLive,
    g: onGroup,
    "Shift+ArrowLeft": () => view.pan(-1),
    "Shift+ArrowRight": () => view.pan(1),
  });
}
