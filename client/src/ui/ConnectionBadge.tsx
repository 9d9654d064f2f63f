import { useTranslation } from "react-i18next";
import type { ConnectionName } from "../connection/connectionState.ts";
import { useConnection } from "../store/drill.ts";
import classes from "./ConnectionBadge.module.css";
import { HeaderPopup } from "./HeaderPopup.tsx";

/** Each state's sign: full when all is shown, half while something is on its way, hollow when cut off. */
const SIGNS: Record<ConnectionName, "full" | "half" | "hollow"> = {
  idle: "hollow",
  connecting: "half",
  syncing: "half",
  live: "full",
  stale: "half",
  reconnecting: "hollow",
  refused: "hollow",
};

/** How this page stands to the server: state, own delay, waiting commands; more on a press. */
export function ConnectionBadge() {
  const { t } = useTranslation("common");
  const { state, delayMs, offsetMs, errorMs, pending, outboxDurable } = useConnection();
  const word = t(`connection.${state.name}`);
  const delay = delayMs === null ? null : t("connection.ms", { ms: Math.round(delayMs) });
  const offset =
    offsetMs === null || errorMs === null
      ? t("connection.notMeasured")
      : t("connection.offsetValue", { offset: Math.round(offsetMs), error: Math.max(1, Math.ceil(errorMs)) });
  return (
    <HeaderPopup
      className={classes.badge}
      state={state.name}
      face={
        <>
          <svg className={classes.sign} viewBox="0 0 10 10" aria-hidden>
            <circle cx="5" cy="5" r="4" fill={SIGNS[state.name] === "full" ? "currentColor" : "none"} />
            {SIGNS[state.name] === "half" ? <path d="M5 1a4 4 0 0 1 0 8Z" fill="currentColor" /> : null}
          </svg>
          <span className={classes.unseen}>{t("connection.name")}</span>
          <span className={classes.word}>{word}</span>
          {state.name === "live" && delay !== null ? (
            <span className={`${classes.delay} fb-figures`}>{delay}</span>
          ) : null}
          {pending === 0 ? null : (
            <span className={`${classes.pending} fb-figures`}>
              <span className={classes.long}>{t("connection.pendingCount", { count: pending })}</span>
              <span className={classes.short}>{pending}</span>
            </span>
          )}
        </>
      }
    >
      <dl className={classes.facts}>
        <dt>{t("connection.delay")}</dt>
        <dd className="fb-figures">{delay ?? t("connection.notMeasured")}</dd>
        <dd className={classes.help}>{t("connection.delayHelp")}</dd>
        <dt>{t("connection.offset")}</dt>
        <dd className="fb-figures">{offset}</dd>
        <dd className={classes.help}>{t("connection.offsetHelp")}</dd>
        <dt>{t("connection.pending")}</dt>
        <dd className="fb-figures">{pending}</dd>
        <dd className={classes.help}>
          {outboxDurable ? t("connection.durable") : t("connection.notDurable")}
        </dd>
      </dl>
    </HeaderPopup>
  );
}
