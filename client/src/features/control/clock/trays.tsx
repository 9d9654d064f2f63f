import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { stillToCome } from "../model/nextUp.ts";
import { useEntries } from "../parts/useEntries.ts";
import { useSending } from "../parts/useSending.ts";
import { ReasonTray } from "./ReasonTray.tsx";
import { TrayFrame } from "./TrayFrame.tsx";

export interface TrayProps {
  onClose: () => void;
}

/** How many injects the clock and others have still to bring. */
function useStillToCome() {
  return stillToCome(useEntries());
}

export function StartTray({ onClose }: TrayProps) {
  const { t } = useTranslation("control");
  const text = useText();
  const units = useView((view) => Object.values(view.units));
  const { timed } = useStillToCome();
  const { busy, run } = useSending();
  const missing = units.filter((unit) => !unit.online).map((unit) => text(unit.name));
  const online = units.length - missing.length;
  const absent = missing.length === 0 ? "" : ` ${t("tray.startMissing", { units: missing.join(", ") })}`;
  return (
    <TrayFrame
      title={t("tray.start")}
      text={t("tray.startText", { injects: timed })}
      act={t("tray.startDo")}
      disabled={busy}
      onAct={() => void run("exercise.start", {}).then((done) => done && onClose())}
      onClose={onClose}
    >
      <span>
        {t("tray.startUnits", { online, total: units.length })}
        {absent}
      </span>
    </TrayFrame>
  );
}

export function PauseTray({ onClose }: TrayProps) {
  const { t } = useTranslation("control");
  return (
    <ReasonTray
      command="exercise.pause"
      title={t("tray.pause")}
      text={t("tray.pauseText")}
      act={t("tray.pauseDo")}
      why={t("tray.pauseWhy")}
      onClose={onClose}
    />
  );
}

export function EndTray({ onClose }: TrayProps) {
  const { t } = useTranslation("control");
  const { timed, untimed } = useStillToCome();
  const { busy, run } = useSending();
  const left = timed === 0 ? t("tray.endNone") : t("tray.endTimed", { count: timed });
  const reserve = untimed === 0 ? "" : ` ${t("tray.endUntimed", { count: untimed })}`;
  return (
    <TrayFrame
      title={t("tray.end")}
      text={t("tray.endText")}
      act={t("tray.endDo")}
      weight="danger"
      disabled={busy}
      onAct={() => void run("exercise.end", {}).then((done) => done && onClose())}
      onClose={onClose}
    >
      <strong>
        {left}
        {reserve}
      </strong>
    </TrayFrame>
  );
}

export function ResumeTray({ onClose }: TrayProps) {
  const { t } = useTranslation("control");
  const { busy, run } = useSending();
  return (
    <TrayFrame
      title={t("tray.resume")}
      text={t("tray.resumeText")}
      act={t("tray.resumeDo")}
      weight="danger"
      disabled={busy}
      onAct={() => void run("exercise.resume", {}).then((done) => done && onClose())}
      onClose={onClose}
    />
  );
}
