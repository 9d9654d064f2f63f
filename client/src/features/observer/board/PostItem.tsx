import type { PostRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { familyOf } from "../../../ui/lanes/channelFamily.ts";
import { FamilyGlyph, GlyphBox } from "../../../ui/lanes/glyphs.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import classes from "./PostItem.module.css";

/** A post, or an official statement with its unit and kind. Marked as exercise: none of it is real. */
export const PostItem = memo(function PostItem({ post }: { post: PostRow }) {
  const { t } = useTranslation(["observer", "common"]);
  const text = useText();
  const exercise = useView((view) => view.exercise);
  const time = exercise === null ? "" : readScenarioTime(post.scenarioMs, exercise).time;
  const title = text(post.title);
  return (
    <article className={classes.post}>
      <header className={classes.meta}>
        <time className="fb-figures">{time}</time>
        {post.unit === null ? (
          <>
            <GlyphBox size={13} colour="var(--fb-state-released)">
              <FamilyGlyph family={familyOf(post.channel)} hollow />
            </GlyphBox>
            <strong className="fb-clip">{text(post.author.name)}</strong>
            <span className="fb-clip">{text(post.channelName)}</span>
          </>
        ) : (
          <>
            <strong className={classes.unit}>
              <UnitTag unit={post.unit} />
            </strong>
            {post.kind === null ? null : <span className={classes.kind}>{t(`kinds.${post.kind}`)}</span>}
          </>
        )}
        <span className={classes.drill}>{t("common:exercise")}</span>
      </header>
      {title === "" ? null : <p className={classes.title}>{title}</p>}
      <p className={classes.words}>{text(post.text)}</p>
    </article>
  );
});
