import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import { TrayFrame } from "./TrayFrame.tsx";
import type { TrayProps } from "./trays.tsx";

/** The safety stop's second step. It is in the first script: nothing may be waited for. */
export function StopTray({ onClose }: TrayProps) {
  const { t } = useTranslation("control");
  const [reason, setReason] = useState("");
  const { busy, run } = useSending();
  const data = reason.trim() === "" ? {} : { reason: reason.trim() };
  return (
    <TrayFrame
      title={t("tray.stop")}
      text={t("tray.stopText")}
      act={t("tray.stopDo")}
      weight="emergency"
      disabled={busy}
      onAct={() => void run("exercise.stop", data).then((done) => done && onClose())}
      onClose={onClose}
    >
      <Field
        label={t("tray.stopWhy")}
        placeholder={t("tray.stopWhy")}
        style={{ flex: "1 1 220px" }}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </TrayFrame>
  );
}
