import { IconUrgent } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../store/drill.ts";
import classes from "./EmergencyStop.module.css";

/**
 * The safety stop. It covers everything until the person has understood, and then stays as a red
 * bar that cannot be closed: from here on nothing is play.
 */
export function EmergencyStop() {
  const stopped = useView((view) => view.exercise?.phase === "stopped");
  const reason = useView((view) => view.exercise?.reason ?? null);
  return stopped ? <Stopped reason={reason} /> : null;
}

function Stopped({ reason }: { reason: string | null }) {
  const { t } = useTranslation("common");
  const [understood, setUnderstood] = useState(false);
  return (
    <>
      <p className={classes.bar} role="alert">
        <IconUrgent size={20} aria-hidden />
        <span>
          {t("notice.stoppedBar")}
          {reason === null ? null : `. ${reason}`}
        </span>
      </p>
      {understood ? null : <Cover reason={reason} onUnderstood={() => setUnderstood(true)} />}
    </>
  );
}

function Cover({ reason, onUnderstood }: { reason: string | null; onUnderstood: () => void }) {
  const { t } = useTranslation("common");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={classes.cover}
      aria-label={t("notice.stoppedTitle")}
      // Escape is pressed for many reasons; this has to be read.
      onCancel={(event) => event.preventDefault()}
      onClose={onUnderstood}
    >
      <IconUrgent size={72} stroke={1.5} aria-hidden />
      <p className={classes.title}>{t("notice.stoppedTitle")}</p>
      <p className={classes.text}>{t("notice.stoppedText")}</p>
      {reason === null ? null : <p className={classes.reason}>{reason}</p>}
      <button type="button" className={classes.button} onClick={onUnderstood}>
        {t("notice.stoppedUnderstood")}
      </button>
    </dialog>
  );
}
