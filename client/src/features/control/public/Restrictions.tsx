import { IconScale } from "@tabler/icons-react";
import type { RestrictionRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { StateMark } from "../../../ui/StateMark.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { restrictionsOf } from "../model/restrictionsOf.ts";
import { useStoryTime } from "../parts/useZone.ts";
import classes from "./Restrictions.module.css";

/** Requests to restrict content: what was asked, on which grounds, and what the exercise makes of it. */
export function Restrictions() {
  const { t } = useTranslation("control");
  const rows = useView((view) => restrictionsOf(view));
  if (rows.length === 0) {
    return <EmptyState icon={IconScale} title={t("restrict.none")} text={t("restrict.noneText")} />;
  }
  return (
    <div className={classes.list} role="group" aria-label={t("restrict.title")}>
      {rows.map((row) => (
        <Restriction key={row.id} row={row} />
      ))}
    </div>
  );
}

function Restriction({ row }: { row: RestrictionRow }) {
  const { t } = useTranslation(["control", "common"]);
  const text = useText();
  const story = useStoryTime();
  const claim = useView((view) => view.claims[row.claim]);
  return (
    <article className={classes.restriction} data-failure={row.failure}>
      <header className={classes.head}>
        <UnitTag unit={row.unit} />
        <strong>{t(`restrict.measures.${row.measure}`)}</strong>
        <span className={`${classes.dim} fb-figures`}>
          {t("restrict.by", { name: row.by, time: story(row.scenarioMs) })}
        </span>
      </header>
      <p className={classes.claim}>
        {t("restrict.of", { claim: text(claim?.text) || row.claim })}
        {claim?.truth === undefined ? null : (
          <span className={classes.dim}>
            {" "}
            {t("restrict.truth", { truth: t(`common:truths.${claim.truth}`) })}
          </span>
        )}
      </p>
      <Verdict failure={row.failure} />
      <dl className={classes.grounds}>
        <Ground name={t("restrict.legalBasis")} words={row.legalBasis} />
        <Ground name={t("restrict.aim")} words={t(`restrict.aims.${row.aim}`)} />
      </dl>
      <p className={classes.part}>{t("restrict.necessity")}</p>
      <dl className={classes.grounds}>
        <Ground name={t("restrict.harm")} words={row.harm} />
        <Ground name={t("restrict.evidence")} words={row.evidence} />
        <Ground name={t("restrict.milder")} words={row.milder} />
        <Ground name={t("restrict.review")} words={row.review} />
        <Ground name={t("restrict.imminent")} words={row.imminent ?? t("restrict.imminentNone")} />
      </dl>
    </article>
  );
}

/** What the exercise makes of it. Where it is no failure the words stay sober: there is nothing to celebrate. */
function Verdict({ failure }: { failure: RestrictionRow["failure"] }) {
  const { t } = useTranslation("control");
  switch (failure) {
    case "critical":
      return (
        <StateMark state="overdue" filled label={t("restrict.critical")} className={classes.verdict ?? ""} />
      );
    case "failure":
      return <StateMark state="overdue" label={t("restrict.failure")} className={classes.verdict ?? ""} />;
    case "none":
      return <p className={classes.dim}>{t("restrict.fine")}</p>;
    case undefined:
      return <p className={classes.dim}>{t("restrict.unknown")}</p>;
  }
}

function Ground({ name, words }: { name: string; words: string }) {
  return (
    <div className={classes.ground}>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
