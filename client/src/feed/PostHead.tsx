import type { PostRow } from "@firebreak/shared/views";
import { IconRosetteDiscountCheck } from "@tabler/icons-react";
import { type ReactNode, use } from "react";
import { Local } from "../i18n/Local.tsx";
import { FeedContext } from "./feedContext.ts";
import classes from "./Post.module.css";
import { useFeedText } from "./useFeedText.ts";

export interface PostHeadProps {
  post: PostRow;
  /** In place of the author's own name. */
  name?: string;
  /** The second line: a handle, a station, a seal. */
  children: ReactNode;
}

/** Above an item, as tall as its avatar: who and when; then where, and that none of it is real. */
export function PostHead({ post, name, children }: PostHeadProps) {
  const { t } = useFeedText();
  const { hourOf, units } = use(FeedContext);
  return (
    <header>
      <p className={classes.head}>
        <span className={classes.name}>{name ?? <Local text={post.author.name} />}</span>
        {post.author.kind === "official" ? (
          <IconRosetteDiscountCheck
            size={14}
            stroke={2}
            className={classes.official}
            aria-label={t("post.official")}
          />
        ) : null}
        <time className={`${classes.time} fb-figures`}>{hourOf(post.scenarioMs)}</time>
      </p>
      {post.with.length === 0 ? null : (
        <p className={classes.with}>
          {t("post.with", { units: post.with.map((id) => units.get(id)?.name ?? id).join(", ") })}
        </p>
      )}
      <p className={classes.second}>
        <span className={classes.from}>{children}</span>
        <span className={classes.exercise}>{t("common:exercise")}</span>
      </p>
    </header>
  );
}
