import { IconRosetteDiscountCheck } from "@tabler/icons-react";
import { use } from "react";
import { Avatar } from "../Avatar.tsx";
import { Counters } from "../Counters.tsx";
import { EarlierPost } from "../EarlierPost.tsx";
import { Picture } from "../Picture.tsx";
import { FeedContext } from "../feedContext.ts";
import classes from "../Post.module.css";
import { PostHead } from "../PostHead.tsx";
import { RichText } from "../RichText.tsx";
import { useFeedText } from "../useFeedText.ts";
import type { FaceProps } from "./face.ts";

/** What a unit of the exercise has published: an official voice, with the kind of what it says. */
export function Statement({ post, earlier }: FaceProps) {
  const { t } = useFeedText();
  const { ownUnit, units } = use(FeedContext);
  const unit = units.get(post.unit ?? "");
  const ours = ownUnit === post.unit;
  return (
    <div className={classes.beside} style={{ "--unit": unit?.colour }} data-statement>
      <Avatar author={post.author} unit={unit} />
      <div className={classes.main}>
        <PostHead post={post} {...(unit === undefined ? {} : { name: unit.name })}>
          <span className={classes.seal}>
            <IconRosetteDiscountCheck size={14} stroke={2} aria-hidden />
            {t("post.official")}
            {post.kind === null ? null : <b>{t(`kinds.${post.kind}`)}</b>}
            {ours ? <span>{t("post.ours")}</span> : null}
          </span>
        </PostHead>
        <p className={classes.text}>
          <RichText text={post.text} />
        </p>
        {post.media ? (
          <Picture source={{ post: post.id }} alt={post.alt} className={classes.picture} />
        ) : null}
        {post.re === null ? null : <EarlierPost how={post.re.how} earlier={earlier} />}
        <Counters post={post.id} />
      </div>
    </div>
  );
}
