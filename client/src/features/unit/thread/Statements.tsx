import { type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { CallsOf } from "../calls/Calls.tsx";
import { Respond } from "../lazyParts.tsx";
import classes from "./Thread.module.css";
import { Back } from "./ThreadHead.tsx";

/** What the unit publishes of its own accord, tied to no item of the inbox. */
export function Statements({
  field,
  onBack,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  onBack: (() => void) | null;
}) {
  const { t } = useTranslation("unit");
  const table = useView((view) => view.responses);
  const rows = useMemo(
    () =>
      Object.values(table)
        .filter((row) => row.inject === null)
        .sort((a, b) => a.draftedMs - b.draftedMs),
    [table],
  );
  return (
    <section className={classes.thread} aria-label={t("thread.statements")}>
      <header className={classes.head}>
        {onBack === null ? null : <Back onBack={onBack} />}
        <div className={classes.heading}>
          <h2 className={classes.title} tabIndex={-1} id="thread-title">
            {t("thread.statements")}
          </h2>
          <p className={classes.sub}>{t("thread.statementsText")}</p>
        </div>
      </header>
      <div className={classes.scroller}>
        <div className={`${classes.single} ${classes.main}`}>
          <CallsOf inject={null} />
          <Respond inject={null} responses={rows} field={field} />
        </div>
      </div>
    </section>
  );
}
