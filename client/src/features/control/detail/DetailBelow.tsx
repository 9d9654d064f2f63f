import { useTranslation } from "react-i18next";
import { Local } from "../../../i18n/Local.tsx";
import { useView } from "../../../store/drill.ts";
import type { BoardEntry } from "../model/boardEntry.ts";
import type { Intent } from "../model/desk.ts";
import type { Now } from "../model/timing.ts";
import { ChangeHistory } from "../plan/ChangeHistory.tsx";
import { Answers } from "./Answers.tsx";
import { CallScript } from "./CallScript.tsx";
import { DetailFacts } from "./DetailFacts.tsx";
import { ExpectedActions } from "./ExpectedActions.tsx";
import classes from "./InjectDetail.module.css";
import { UnitTasks } from "./UnitTasks.tsx";
import { WaitsFor } from "./WaitsFor.tsx";

export interface DetailBelowProps {
  entry: BoardEntry;
  now: Now;
  intent: Intent | null;
  onIntend: (intent: Intent | null) => void;
}

/** What stands below an inject's message: what it waits for and stands for, what came of it, its history. */
export function DetailBelow({ entry: { row }, now, intent, onIntend }: DetailBelowProps) {
  const { t } = useTranslation(["control", "common"]);
  const claim = useView((view) => view.claims[row.claim ?? ""]);
  const called = (row.plan?.script.length ?? 0) > 0;
  return (
    <>
      <WaitsFor row={row} now={now} />
      {called ? (
        <CallScript key={row.id} row={row} asked={intent === "rate"} onRated={() => onIntend(null)} />
      ) : null}
      {row.plan?.notes == null ? null : (
        <section className={classes.notes} aria-label={t("detail.notes")}>
          <h3>{t("detail.notes")}</h3>
          <p>
            <Local text={row.plan.notes} />
          </p>
        </section>
      )}
      {claim === undefined ? null : (
        <section className={classes.section} aria-label={t("detail.claim")}>
          <h3>{t("detail.claim")}</h3>
          <p className={classes.claim}>
            <Local text={claim.text} />
            {claim.truth === undefined ? null : (
              <span className={classes.truth}>
                {t("detail.truth")}: <strong>{t(`common:truths.${claim.truth}`)}</strong>
              </span>
            )}
          </p>
        </section>
      )}
      {row.releasedSeq === null || called ? null : (
        <Answers
          row={row}
          title={t("answers.title")}
          none={t("answers.none")}
          asked={intent === "rate"}
          onDone={() => onIntend(null)}
        />
      )}
      <ExpectedActions row={row} now={now} />
      <UnitTasks row={row} now={now} />
      <DetailFacts row={row} now={now} />
      <ChangeHistory row={row} />
    </>
  );
}
