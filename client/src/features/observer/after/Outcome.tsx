import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { curvesOf, latestOf } from "../../../feed/curves.ts";
import { usePercent } from "../../../feed/usePercent.ts";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { GlyphBox, VerdictGlyph } from "../../../ui/lanes/glyphs.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { readOutcome } from "../model/outcome.ts";
import classes from "./Outcome.module.css";

/** After ENDEX: what spread, the truth of it, and what the units concluded. */
export function Outcome() {
  const { t } = useTranslation(["observer", "common"]);
  const text = useText();
  const percent = usePercent();
  const { claims, acts } = useView((view) => ({ claims: view.claims, acts: view.acts }));
  const curves = useView(curvesOf);
  const outcomes = useMemo(() => readOutcome(claims, acts), [claims, acts]);
  if (outcomes.length === 0) return <EmptyState title={t("after.claimsNone")} />;
  return (
    <div className={classes.scroller} tabIndex={0} role="group" aria-label={t("after.claims")}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("after.claim")}</th>
            <th scope="col">{t("after.truth")}</th>
            <th scope="col" className={classes.figure}>
              {t("after.reach")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("after.belief")}
            </th>
            <th scope="col">{t("after.verdicts")}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ claim, verdicts }) => (
            <tr key={claim.id}>
              <th scope="row">{text(claim.text)}</th>
              <td className={classes.truth}>
                {claim.truth === undefined ? null : (
                  <span>
                    <GlyphBox size={18} colour="var(--fb-text)">
                      <VerdictGlyph verdict={claim.truth} />
                    </GlyphBox>
                    {t(`common:truths.${claim.truth}`)}
                  </span>
                )}
              </td>
              {(["reach", "belief"] as const).map((each) => {
                const share = latestOf(curves.get(claim.id)?.[each] ?? null);
                return (
                  <td key={each} className={`${classes.figure} fb-figures`} data-label={t(`after.${each}`)}>
                    {share === null ? "–" : percent(share)}
                  </td>
                );
              })}
              <td className={classes.judged}>
                {verdicts.length === 0 ? (
                  <span className={classes.none}>{t("after.noVerdict")}</span>
                ) : (
                  <ul className={classes.verdicts}>
                    {verdicts.map(({ unit, verdict }) => (
                      <li key={unit}>
                        <UnitTag unit={unit} compact /> {t(`common:truths.${verdict}`)}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
