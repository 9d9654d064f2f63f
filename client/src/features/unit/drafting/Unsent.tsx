import { useTranslation } from "react-i18next";
import { useConnection } from "../../../store/drill.ts";
import type { DraftReading } from "./model/draftSession.ts";
import classes from "./Drafting.module.css";

/** Whether what was typed is in the log. Said aloud only where it does not get there by itself. */
export function Unsent({ unsent }: { unsent: DraftReading["unsent"] }) {
  const { t } = useTranslation("drafting");
  const live = useConnection().state.name === "live";
  if (unsent === "refused") {
    return (
      <span className={classes.unsent} data-state="refused" role="status">
        {t("unsent.refused")}
      </span>
    );
  }
  const state = unsent === "none" ? "saved" : live ? "sending" : "offline";
  return (
    <span className={classes.unsent} data-state={state} {...(state === "offline" && { role: "status" })}>
      {t(`unsent.${state}`)}
    </span>
  );
}
