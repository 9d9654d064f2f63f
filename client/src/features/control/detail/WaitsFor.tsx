import type { InjectRow, PlanWait } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { type ConditionTeller, tellCondition } from "../model/conditionWords.ts";
import { formatMinutes } from "../model/figures.ts";
import type { Now } from "../model/timing.ts";
import { ConditionTree } from "../parts/ConditionTree.tsx";
import { HeldMark } from "../parts/StatusMark.tsx";
import { useConditionTeller } from "../parts/useConditionTeller.ts";
import { useEvidence } from "../parts/useEvidence.ts";
import classes from "./InjectDetail.module.css";
import own from "./WaitsFor.module.css";

/** What would release the inject besides its time, how near that is, and who holds it back. */
export function WaitsFor({ row, now }: { row: InjectRow; now: Now }) {
  const { t } = useTranslation("control");
  const teller = useConditionTeller();
  const { plan } = row;
  if (plan === undefined || !isWaiting(row) || (plan.waits.length === 0 && !plan.held)) return null;
  const { held, by, reason } = plan;
  return (
    <section className={classes.section} aria-label={t("hold.waits")}>
      {held ? (
        <div className={own.held}>
          <HeldMark
            label={
              by === null
                ? t("hold.held")
                : reason === null
                  ? t("hold.heldBy", { name: by })
                  : t("hold.heldByWhy", { name: by, reason })
            }
          />
          <p className={own.dim}>{t("hold.text")}</p>
        </div>
      ) : null}
      {plan.waits.length === 0 ? null : (
        <>
          <h3>{t("hold.waits")}</h3>
          <Waits waits={plan.waits} now={now} teller={teller} />
        </>
      )}
    </section>
  );
}

function Waits({ waits, now, teller }: { waits: readonly PlanWait[]; now: Now; teller: ConditionTeller }) {
  const { t } = useTranslation("control");
  const evidence = useEvidence(now.playMs);
  const ladders = useView((view) => view.ladders);
  return (
    <ul className={own.waits}>
      {waits.map(({ condition, afterMs, ladder }) => {
        const title = ladder === null ? null : teller.text(ladders[ladder]?.title) || ladder;
        const after =
          afterMs === 0
            ? t("ladders.atOnce")
            : t("ladders.after", { minutes: formatMinutes(afterMs, teller.language) });
        return (
          <li key={ladder ?? "own"}>
            <span className={own.dim}>
              {title === null ? t("hold.own") : t("hold.ladder", { title })} · {after}
            </span>
            <ConditionTree told={tellCondition(condition, teller, evidence)} teller={teller} />
          </li>
        );
      })}
    </ul>
  );
}
