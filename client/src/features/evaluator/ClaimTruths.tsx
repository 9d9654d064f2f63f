import type { ClaimRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { UnitTag } from "../../ui/UnitTag.tsx";
import classes from "./Evaluator.module.css";

/** Each claim with its truth and what the units made of it. */
export function ClaimTruths({ headingId }: { headingId: string }) {
  const { t } = useTranslation("evaluator");
  const claims = useView((view) => Object.values(view.claims));
  return (
    <>
      <h2 id={headingId} className={classes.heading}>
        {t("claims")}
      </h2>
      {claims.length === 0 ? (
        <EmptyState title={t("claimsNone")} text={t("claimsNoneText")} />
      ) : (
        <ul className={classes.rows}>
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
    </>
  );
}

function Claim({ claim }: { claim: ClaimRow }) {
  const { t } = useTranslation(["evaluator", "common"]);
  const text = useText();
  const verdicts = useView((view) =>
    Object.values(view.assessments).filter((each) => each.claim === claim.id),
  );
  return (
    <li className={classes.row}>
      <p className={classes.words}>{text(claim.text)}</p>
      {claim.truth === undefined ? null : (
        <p className={classes.small}>
          {t("truth")}: <strong>{t(`common:truths.${claim.truth}`)}</strong>
        </p>
      )}
      {verdicts.length === 0 ? (
        <p className={classes.small}>{t("noVerdicts")}</p>
      ) : (
        <ul className={classes.verdicts} aria-label={t("verdicts")}>
          {verdicts.map((each) => (
            <li key={each.id}>
              <UnitTag unit={each.unit} /> {t(`common:truths.${each.verdict}`)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
