import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { familyOf } from "../../../ui/lanes/channelFamily.ts";
import { FamilyGlyph, GlyphBox, SignGlyph } from "../../../ui/lanes/glyphs.tsx";
import { postTitle } from "../../../ui/lanes/useMarkWords.ts";
import { latestPost } from "../model/newsreel.ts";
import classes from "./Headline.module.css";

/** The headline of the hour: the latest post or statement, large. Comes with a motion, once. */
export function Headline({ hall = false }: { hall?: boolean }) {
  const { t } = useTranslation(["observer", "common"]);
  const text = useText();
  const post = useView((view) => latestPost(view.posts));
  const exercise = useView((view) => view.exercise);
  if (post === null || exercise === null) {
    return (
      <div className={classes.headline} data-hall={hall || undefined}>
        <p className={classes.words} data-quiet>
          {t("headline.quiet")}
        </p>
        <p className={classes.kicker}>{t("headline.quietText")}</p>
      </div>
    );
  }
  const official = post.unit !== null;
  const size = hall ? 28 : 15;
  return (
    <section className={classes.headline} data-hall={hall || undefined} aria-label={t("headline.label")}>
      <p className={classes.kicker}>
        <GlyphBox size={size} colour={official ? "var(--fb-state-answered)" : "var(--fb-state-released)"}>
          {official ? (
            <SignGlyph sign="published" />
          ) : (
            <FamilyGlyph family={familyOf(post.channel)} hollow={false} />
          )}
        </GlyphBox>
        <strong>{official ? t("headline.statement") : t("headline.post")}</strong>
        <span className={classes.author}>{text(post.author.name)}</span>
        <time className="fb-figures">{readScenarioTime(post.scenarioMs, exercise).time}</time>
        <span className={classes.drill}>{t("common:exercise")}</span>
      </p>
      <p key={post.id} className={classes.words}>
        {postTitle(post, text)}
      </p>
    </section>
  );
}
