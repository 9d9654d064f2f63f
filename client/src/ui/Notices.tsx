import {
  IconAlertTriangle,
  IconFlag,
  IconPlayerPause,
  IconPlugConnectedX,
  type TablerIcon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection, useView } from "../store/drill.ts";
import classes from "./Notices.module.css";

interface Notice {
  key: string;
  icon: TablerIcon;
  text: string;
  more?: string;
  /** Wait a moment before it shows: most breaks of a line are over before anyone needs to know. */
  late?: boolean;
}

/** Bars below the header for what everyone at the screen has to know. */
export function Notices() {
  const { t } = useTranslation("common");
  const { state, pending, storeOk } = useConnection();
  const phase = useView((view) => view.exercise?.phase);
  const reason = useView((view) => view.exercise?.reason ?? null);
  const notices: Notice[] = [];
  if (state.name === "reconnecting") {
    const kept = pending === 0 ? {} : { more: t("notice.pendingSafe", { count: pending }) };
    notices.push({
      key: "line",
      icon: IconPlugConnectedX,
      text: t("notice.reconnecting"),
      late: true,
      ...kept,
    });
  }
  if (!storeOk) notices.push({ key: "store", icon: IconAlertTriangle, text: t("notice.store") });
  if (phase === "paused" && storeOk) {
    const why = reason === null ? {} : { more: `· ${reason}` };
    notices.push({ key: "paused", icon: IconPlayerPause, text: t("notice.paused"), ...why });
  }
  if (phase === "ended") notices.push({ key: "ended", icon: IconFlag, text: t("notice.ended") });
  return (
    <div role="status" className={classes.notices}>
      {notices.map(({ key, icon: Icon, text, more, late }) => (
        <p key={key} className={classes.notice} data-notice={key} data-late={late}>
          <Icon size={17} aria-hidden />
          <span>
            <strong>{text}</strong> {more}
          </span>
        </p>
      ))}
    </div>
  );
}
