import type { QualityChecks } from "@firebreak/shared/reactions";
import type { ReactionRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { signed } from "../../feed/model/compact.ts";
import { useFeedText } from "../../feed/useFeedText.ts";
import { usePercent } from "../../feed/usePercent.ts";
import { useStoryHour } from "../../feed/useStoryHour.ts";
import { formatCount } from "../../i18n/format.ts";
import { useLanguage, useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { UnitTag } from "../../ui/UnitTag.tsx";
import classes from "./Reasons.module.css";

const CHECKS = [
  "assessed",
  "evidence",
  "agreed",
  "nextUpdate",
] as const satisfies readonly (keyof QualityChecks)[];

/** Why the public moved, in a line or two: when, what, whose doing, what it did to trust and to the spread. */
export const ReasonItem = memo(function ReasonItem({ row, onClaim }: { row: ReactionRow; onClaim: boolean }) {
  const { t } = useTranslation("observer");
  const { t: feed } = useFeedText();
  const text = useText();
  const language = useLanguage();
  const percent = usePercent();
  const storyHour = useStoryHour();
  const claim = useView((view) => view.claims[row.claim ?? ""]?.text);
  const facts = [
    row.quality === undefined || row.quality === 0
      ? ""
      : t(row.cause === "restricted" ? "reasons.left" : "reasons.quality", { share: percent(row.quality) }),
    row.shares === undefined || row.shares < 1
      ? ""
      : t("reasons.shares", {
          count: Math.round(row.shares),
          shown: formatCount(Math.round(row.shares), language),
        }),
  ].filter((fact) => fact !== "");
  return (
    <div className={classes.reason}>
      <time className="fb-figures">{storyHour(row.scenarioMs)}</time>
      <div className={classes.words}>
        <p className={classes.cause}>
          {row.unit === undefined ? null : <UnitTag unit={row.unit} compact={row.other !== undefined} />}
          {row.other === undefined ? null : <UnitTag unit={row.other} compact />}
          <strong>{feed(`causes.${row.cause}`)}</strong>
        </p>
        {onClaim || claim === undefined ? null : <p className={classes.fact}>“{text(claim)}”</p>}
        {facts.length === 0 ? null : <p className={classes.fact}>{facts.join(" · ")}</p>}
        {row.checks === undefined ? null : (
          <ul className={classes.checks} aria-label={t("reasons.checks")}>
            {CHECKS.map((check) => {
              const met = row.checks?.[check] === true;
              return (
                <li key={check} data-met={met}>
                  <span aria-hidden>{met ? "✓" : "○"}</span> {t(`reasons.check.${check}`)}
                  <span className={classes.hidden}>{t(met ? "reasons.met" : "reasons.unmet")}</span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {row.trust === 0 ? null : (
        <b
          className={`${classes.trust} fb-figures`}
          data-down={row.trust < 0 || undefined}
          title={t("reasons.trust")}
        >
          {signed(row.trust, percent)}
        </b>
      )}
    </div>
  );
});
