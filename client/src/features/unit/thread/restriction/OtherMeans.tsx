import { formatPlay } from "../../../../i18n/format.ts";
import { useView } from "../../../../store/drill.ts";
import { RestrictionCard } from "../../../../reaction/grounds/RestrictionCard.tsx";
import { requestsToRestrict, standingOf } from "../../model/restricting.ts";
import { useDesk } from "../../parts/deskContext.ts";
import { useObstacle } from "../../parts/useObstacle.ts";
import classes from "./Restriction.module.css";
import { RestrictionForm } from "./RestrictionForm.tsx";
import { Suppressing } from "./Suppressing.tsx";
import { useRestrictingText } from "./useRestrictingText.ts";

export interface OtherMeansProps {
  claim: string;
  /** Leads to the draft of a response. */
  onRespond: () => void;
  /** Leads to a question to another unit. */
  onAsk: () => void;
}

/**
 * What comes last: asking for content to be restricted. It lies folded below everything else, and opens on
 * what it takes and what would do more. No button of it stands anywhere.
 */
export function OtherMeans({ claim, onRespond, onAsk }: OtherMeansProps) {
  const { t } = useRestrictingText();
  const { unit } = useDesk();
  const table = useView((view) => view.restrictions);
  const verdict = useView((view) => view.assessments[`${claim}/${unit.id}`]?.verdict ?? null);
  const obstacle = useObstacle("restriction.request");
  const rows = requestsToRestrict(table, unit.id, claim);
  const sent = rows.some((row) => row.claim === claim);
  const standing = standingOf(verdict);
  return (
    <details className={classes.other}>
      <summary className={classes.summary}>
        {t("other")}
        {rows.length === 0 ? null : (
          <span className={classes.count}>{t("sent", { count: rows.length })}</span>
        )}
      </summary>
      <div className={classes.inside}>
        <h3 className={classes.title}>{t("title")}</h3>
        <p className={classes.lead}>{t("lead")}</p>
        {rows.length === 0 ? null : (
          <ul className={classes.list} aria-label={t("list")}>
            {rows.map((row) => (
              <li key={row.id}>
                <RestrictionCard row={row} time={formatPlay(row.playMs)} open={row.claim === claim} />
              </li>
            ))}
          </ul>
        )}
        {sent ? (
          <p className={classes.note}>{t("once")}</p>
        ) : obstacle !== null ? (
          <p className={classes.note}>{obstacle.words}</p>
        ) : standing === "suppresses" ? (
          <Suppressing verdict={verdict ?? "true"} onRespond={onRespond} onAsk={onAsk}>
            <RestrictionForm key={claim} claim={claim} standing={standing} />
          </Suppressing>
        ) : (
          <>
            {standing === "untrue" ? null : (
              <p className={classes.warning}>{t(verdict === null ? "noVerdict" : "unresolved")}</p>
            )}
            <RestrictionForm key={claim} claim={claim} standing={standing} />
          </>
        )}
      </div>
    </details>
  );
}
