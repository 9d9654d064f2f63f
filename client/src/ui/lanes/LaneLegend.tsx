import { useTranslation } from "react-i18next";
import { CHANNEL_FAMILIES } from "./channelFamily.ts";
import { FamilyGlyph, GlyphBox, SignGlyph } from "./glyphs.tsx";
import { PALETTE_KEY } from "../paletteKey.ts";
import classes from "./LaneLegend.module.css";
import { ACT_SIGNS } from "./mark.ts";
import { TONE, toneColour } from "./signTone.ts";

const KEYS = [
  { name: "move", keys: ["←", "→", "↑", "↓"] },
  { name: "zoom", keys: ["+", "−"] },
  { name: "all", keys: ["0"] },
  { name: "pan", keys: ["⇧ ←", "⇧ →"] },
  { name: "live", keys: ["L"] },
  { name: "grouping", keys: ["G"] },
  { name: "hall", keys: ["H"] },
  { name: "hallFeed", keys: ["F"] },
  { name: "legend", keys: ["?"] },
] as const;

/**
 * What the lanes' signs mean, and the keys.
 * @param hall the place can be shown on a hall's wall: observers', who never see a missed deadline
 */
export function LaneLegend({ hall }: { hall: boolean }) {
  const { t } = useTranslation(["observer", "common"]);
  return (
    <div className={classes.legend}>
      <section>
        <h3>{t("legend.marks")}</h3>
        <ul>
          {CHANNEL_FAMILIES.map((family) => (
            <li key={family}>
              <GlyphBox colour={toneColour("released")}>
                <FamilyGlyph family={family} hollow={false} />
              </GlyphBox>
              {t(`legend.families.${family}`)}
            </li>
          ))}
          <li>
            <GlyphBox colour={toneColour("released")}>
              <FamilyGlyph family="social" hollow={false} />
            </GlyphBox>
            {t("legend.waiting")}
          </li>
          <li>
            <GlyphBox colour={toneColour("released")}>
              <FamilyGlyph family="social" hollow />
            </GlyphBox>
            {t("legend.taken")}
          </li>
          {ACT_SIGNS.filter((sign) => !hall || sign !== "missed").map((sign) => (
            <li key={sign}>
              <GlyphBox colour={toneColour(TONE[sign])}>
                <SignGlyph sign={sign} verdict="true" />
              </GlyphBox>
              {t(`signs.${sign}`)}
            </li>
          ))}
          <li>
            <svg width={24} height={10} aria-hidden className={classes.line}>
              <path d="M1 5h22" strokeDasharray="4 3" />
            </svg>
            {t("legend.handoffOpen")}
          </li>
          <li>
            <svg width={24} height={10} aria-hidden className={classes.line}>
              <path d="M1 5h22" />
            </svg>
            {t("legend.handoffDone")}
          </li>
          <li>
            <b>3</b> {t("legend.stack")}
          </li>
        </ul>
      </section>
      <section>
        <h3>{t("legend.keys")}</h3>
        <dl>
          {KEYS.filter(({ name }) => hall || !name.startsWith("hall")).map(({ name, keys }) => (
            <div key={name}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`legend.keyList.${name}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>{PALETTE_KEY}</kbd>
            </dt>
            <dd>{t("common:palette")}</dd>
          </div>
        </dl>
      </section>
    </div>
  );
}
