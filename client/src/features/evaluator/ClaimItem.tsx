import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { curvesOf, latestOf } from "../../feed/curves.ts";
import { usePercent } from "../../feed/usePercent.ts";
import { formatPlay } from "../../i18n/format.ts";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { GlyphBox, VerdictGlyph } from "../../ui/lanes/glyphs.tsx";
import { listReasons } from "../../reaction/reasons/reasons.ts";
import { UnitTag } from "../../ui/UnitTag.tsx";
import classes from "./ClaimTable.module.css";
import { Judged } from "./Judged.tsx";
import { ClaimCourse, RestrictionList } from "./lazyParts.tsx";
import type { ClaimVerdicts } from "./model/verdicts.ts";

export interface ClaimItemProps {
  row: ClaimVerdicts;
  unit: string | null;
  /** Its curve and the reasons are shown. */
  open: boolean;
  onToggle: () => void;
}

export function ClaimItem({ row: { claim, verdicts }, unit, open, onToggle }: ClaimItemProps) {
  const { t } = useTranslation(["evaluator", "common"]);
  const text = useText();
  const percent = usePercent();
  const curve = useView((view) => curvesOf(view).get(claim.id) ?? null);
  const tables = useView(({ reactions, restrictions }) => ({ reactions, restrictions }));
  const reasons = useMemo(
    () => listReasons(tables.reactions, { unit, claim: claim.id }),
    [tables.reactions, unit, claim.id],
  );
  const restrictions = useMemo(
    () =>
      Object.values(tables.restrictions)
        .filter((each) => each.claim === claim.id && (unit === null || each.unit === unit))
        .sort((a, b) => b.playMs - a.playMs),
    [tables.restrictions, unit, claim.id],
  );
  const shown = [...verdicts.entries()].filter(([each]) => unit === null || each === unit);
  const [reach, belief] = [latestOf(curve?.reach ?? null), latestOf(curve?.belief ?? null)];
  return (
    <div className={classes.claim}>
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
        {reach === null ? null : (
          <span className="fb-figures">
            {t("reach")} <b>{percent(reach)}</b>
            {belief === null ? null : (
              <>
                {" · "}
                {t("belief")} <b>{percent(belief)}</b>
              </>
            )}
          </span>
        )}
        {curve === null ? null : (
          <button type="button" className={classes.toggle} aria-expanded={open} onClick={onToggle}>
            {open ? t("lessOf") : t("moreOf", { count: reasons.length })}
          </button>
        )}
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
              {judgement === null ? null : <Judged judgement={judgement} />}
              <time className="fb-figures">{formatPlay(assessment.playMs)}</time>
            </li>
          ))}
        </ul>
      )}
      {restrictions.length === 0 ? null : (
        <div className={classes.inset}>
          <RestrictionList rows={restrictions} />
        </div>
      )}
      {open ? <ClaimCourse claim={claim.id} reasons={reasons} /> : null}
    </div>
  );
}
