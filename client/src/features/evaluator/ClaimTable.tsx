import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../i18n/format.ts";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { GlyphBox, VerdictGlyph } from "../../ui/lanes/glyphs.tsx";
import { UnitTag } from "../../ui/UnitTag.tsx";
import classes from "./ClaimTable.module.css";
import { type ClaimVerdicts, readVerdicts } from "./model/verdicts.ts";

/** Each claim with its truth, and each unit's verdict held against it. */
export function ClaimTable({ unit }: { unit: string | null }) {
  const { t } = useTranslation("evaluator");
  const { claims, assessments } = useView((view) => ({ claims: view.claims, assessments: view.assessments }));
  const rows = useMemo(() => readVerdicts(claims, assessments), [claims, assessments]);
  if (rows.length === 0) return <EmptyState title={t("claimsNone")} text={t("claimsNoneText")} />;
  return (
    <ul className={classes.list} tabIndex={0} aria-label={t("claims")}>
      {rows.map((row) => (
        <Claim key={row.claim.id} row={row} unit={unit} />
      ))}
    </ul>
  );
}

function Claim({ row: { claim, verdicts }, unit }: { row: ClaimVerdicts; unit: string | null }) {
  const { t } = useTranslation(["evaluator", "common"]);
  const text = useText();
  const shown = [...verdicts.entries()].filter(([each]) => unit === null || each === unit);
  return (
    <li className={classes.claim}>
      <p className={classes.words}>{text(claim.text)}</p>
      <p className={classes.truth}>
        {claim.truth === undefined ? null : (
          <>
            <GlyphBox size={17} colour="var(--fb-text)">
              <VerdictGlyph verdict={claim.truth} />
            </GlyphBox>
            <span>{t("truth")}</span>
            <strong>{t(`common:truths.${claim.truth}`)}</strong>
          </>
        )}
        {claim.harm === undefined ? null : <span>{t(`harm.${claim.harm}`)}</span>}
      </p>
      {shown.length === 0 ? (
        <p className={classes.none}>{t("noVerdicts")}</p>
      ) : (
        <ul className={classes.verdicts} aria-label={t("verdicts")}>
          {shown.map(([each, { assessment, judgement }]) => (
            <li key={each} title={assessment.evidence ?? undefined}>
              <UnitTag unit={each} />
              <GlyphBox size={15} colour="var(--fb-text)">
                <VerdictGlyph verdict={assessment.verdict} />
              </GlyphBox>
              <span>{t(`common:truths.${assessment.verdict}`)}</span>
              {judgement === null ? null : (
                <span className={classes.judgement} data-judgement={judgement}>
                  {SIGNS[judgement]} {t(`judgement.${judgement}`)}
                </span>
              )}
              <time className="fb-figures">{formatPlay(assessment.playMs)}</time>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A sign beside each word, for whoever reads fast. */
const SIGNS = { right: "✓", wrong: "✕", cautious: "…", early: "!" } as const;
