import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { GlyphBox, VerdictGlyph } from "../../../ui/lanes/glyphs.tsx";
import classes from "./Hall.module.css";

/** After ENDEX, on the wall: each claim and the truth of it. */
export function Truths() {
  const { t } = useTranslation(["observer", "common"]);
  const text = useText();
  const claims = useView((view) => Object.values(view.claims).filter((claim) => claim.truth !== undefined));
  return (
    <ul className={classes.truths} aria-label={t("after.claims")}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <GlyphBox size={30} colour="var(--fb-text)">
            <VerdictGlyph verdict={claim.truth ?? "unresolved"} />
          </GlyphBox>
          <strong>{t(`common:truths.${claim.truth ?? "unresolved"}`)}</strong>
          <span className="fb-clip">{text(claim.text)}</span>
        </li>
      ))}
    </ul>
  );
}
