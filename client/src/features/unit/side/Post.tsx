import type { PostRow } from "@firebreak/shared/views";
import { IconPaperclip, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../i18n/format.ts";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { keyOf } from "../model/deskItem.ts";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { useStoryTime } from "../parts/useStoryTime.ts";
import classes from "./Feed.module.css";

/** A post of the feed. A unit's own word is marked as official; a claim shows what the unit holds of it. */
export const Post = memo(function Post({ post, place, of }: { post: PostRow; place: number; of: number }) {
  const { t } = useTranslation(["unit", "common"]);
  const text = useText();
  const language = useLanguage();
  const storyTime = useStoryTime();
  const { unit, open } = useDesk();
  const known = useView((view) => ({
    verdict: post.claim === null ? undefined : view.assessments[`${post.claim}/${unit.id}`]?.verdict,
    inject: post.claim === null || post.unit !== null ? undefined : injectOf(view.injects, post),
  }));
  const { author } = post;
  const title = text(post.title);
  return (
    <article
      className={classes.post}
      data-official={post.unit !== null}
      aria-posinset={place}
      aria-setsize={of}
      aria-label={text(author.name)}
    >
      <header className={classes.head}>
        {post.unit === null ? (
          <span className={`${classes.name} fb-clip`}>{text(author.name)}</span>
        ) : (
          <span className={classes.name}>
            <UnitTag unit={post.unit} />
          </span>
        )}
        <time className="fb-figures">{storyTime(post.scenarioMs)}</time>
      </header>
      <p className={classes.meta}>
        {post.unit === null ? (
          <>
            <ChannelIcon channel={post.channel} size={13} />
            <span>{text(post.channelName)}</span>
            {author.handle === null ? null : <span>{author.handle}</span>}
            {author.followers === 0 ? null : (
              <span className="fb-figures">
                {t("thread.followers", {
                  count: author.followers,
                  shown: formatCount(author.followers, language),
                })}
              </span>
            )}
          </>
        ) : (
          <span className={classes.mark}>
            <IconRosetteDiscountCheck size={14} stroke={2} aria-hidden />
            {post.kind === null
              ? t("feed.isOfficial")
              : `${t("feed.isOfficial")} · ${t(`responses.kinds.${post.kind}`)}`}
            {post.unit === unit.id ? ` · ${t("feed.ours")}` : ""}
          </span>
        )}
      </p>
      {title === "" ? null : <p className={classes.title}>{title}</p>}
      <p className={classes.text}>{text(post.text)}</p>
      {post.media === null ? null : (
        <p className={classes.meta}>
          <IconPaperclip size={13} stroke={1.75} aria-hidden />
          {post.media}
        </p>
      )}
      {known.verdict === undefined && known.inject === undefined ? null : (
        <p className={classes.meta}>
          {known.verdict === undefined ? null : (
            <span>{t("feed.verdict", { verdict: t(`common:truths.${known.verdict}`) })}</span>
          )}
          {known.inject === undefined ? null : (
            <button
              type="button"
              className={classes.open}
              onClick={() => open(keyOf("inject", known.inject ?? ""))}
            >
              {t("feed.open")}
            </button>
          )}
        </p>
      )}
    </article>
  );
});

/** The item of the unit's inbox that is this very post: released in the same moment, on the same claim. */
function injectOf(
  injects: Readonly<Record<string, { id: string; releasedSeq: number | null }>>,
  post: PostRow,
) {
  return Object.values(injects).find((inject) => inject.releasedSeq === post.seq)?.id;
}
