import { Modal } from "@mantine/core";
import { IconUrgent } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../store/drill.ts";
import classes from "./EmergencyStop.module.css";

/**
 * The safety stop. It covers everything until the person has understood, and then stays as a red
 * bar that cannot be closed: from here on nothing is play.
 */
export function EmergencyStop() {
  const { t } = useTranslation("common");
  const stopped = useView((view) => view.exercise?.phase === "stopped");
  const reason = useView((view) => view.exercise?.reason ?? null);
  const [understood, setUnderstood] = useState(false);
  if (!stopped) return null;
  return (
    <>
      <p className={classes.bar} role="alert">
        <IconUrgent size={20} aria-hidden />
        <span>
          {t("notice.stoppedBar")}
          {reason === null ? null : `. ${reason}`}
        </span>
      </p>
      <Modal
        opened={!understood}
        onClose={() => setUnderstood(true)}
        fullScreen
        withCloseButton={false}
        closeOnEscape={false}
        zIndex={900}
        aria-label={t("notice.stoppedTitle")}
        classNames={{ content: classes.cover, body: classes.body }}
        transitionProps={{ duration: 0 }}
      >
        <IconUrgent size={72} stroke={1.5} aria-hidden />
        <p className={classes.title}>{t("notice.stoppedTitle")}</p>
        <p className={classes.text}>{t("notice.stoppedText")}</p>
        {reason === null ? null : <p className={classes.reason}>{reason}</p>}
        <button type="button" className={classes.button} data-autofocus onClick={() => setUnderstood(true)}>
          {t("notice.stoppedUnderstood")}
        </button>
      </Modal>
    </>
  );
}
