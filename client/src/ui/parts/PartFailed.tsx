import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../store/drill.ts";
import classes from "./Part.module.css";

/**
 * In place of a part whose script did not come. It tries again by itself once the line is back.
 * @param whole the part is the whole screen
 */
export function PartFailed({ onRetry, whole = false }: { onRetry: () => void; whole?: boolean }) {
  const { t } = useTranslation("common");
  const live = useConnection().state.name === "live";
  const wasLive = useRef(live);
  useEffect(() => {
    if (live && !wasLive.current) onRetry();
    wasLive.current = live;
  }, [live, onRetry]);
  return (
    <div className={classes.failed} role="alert">
      <p>{t(whole ? "notice.screenMissing" : "notice.partMissing")}</p>
      <div className={classes.ways}>
        <button type="button" className={classes.way} onClick={onRetry}>
          {t("retry")}
        </button>
        {/* After an update of the server the script may have another name. */}
        <button type="button" className={classes.way} onClick={() => location.reload()}>
          {t("notice.reload")}
        </button>
      </div>
    </div>
  );
}
