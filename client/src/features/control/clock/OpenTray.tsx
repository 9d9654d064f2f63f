import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import type { ControlCommand } from "../model/powers.ts";
import { fits } from "../model/powers.ts";
import type { Tray } from "../model/desk.ts";
import { EndTray, JumpTray, PauseTray, ResumeTray, SpeakTray, StartTray } from "../lazyParts.tsx";
import { ReasonTray } from "./ReasonTray.tsx";

/** The safety stop is in the first script: nothing may be waited for. */
function StopTray({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("control");
  return (
    <ReasonTray
      command="exercise.stop"
      weight="emergency"
      title={t("tray.stop")}
      text={t("tray.stopText")}
      act={t("tray.stopDo")}
      why={t("tray.stopWhy")}
      onClose={onClose}
    />
  );
}

const TRAYS = {
  start: StartTray,
  pause: PauseTray,
  jump: JumpTray,
  end: EndTray,
  stop: StopTray,
  resume: ResumeTray,
  speak: SpeakTray,
} as const;

const SENDS: Record<Tray, ControlCommand> = {
  start: "exercise.start",
  pause: "exercise.pause",
  jump: "exercise.jump",
  end: "exercise.end",
  stop: "exercise.stop",
  resume: "exercise.resume",
  speak: "persona.post",
};

/** The open form of the clock bar. It closes by itself once what it asks for no longer fits. */
export function OpenTray({ tray, onClose }: { tray: Tray; onClose: () => void }) {
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const fitting = fits(phase, SENDS[tray]);
  useEffect(() => {
    if (!fitting) onClose();
  }, [fitting, onClose]);
  const Form = TRAYS[tray];
  return fitting ? <Form key={tray} onClose={onClose} /> : null;
}
