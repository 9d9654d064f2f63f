import { useText } from "../../i18n/useText.ts";
import { Avatar } from "../Avatar.tsx";
import { Counters } from "../Counters.tsx";
import { EarlierPost } from "../EarlierPost.tsx";
import { Picture } from "../Picture.tsx";
import classes from "../Post.module.css";
import { PostHead } from "../PostHead.tsx";
import { RichText } from "../RichText.tsx";
import type { FaceProps } from "./face.ts";

/** A news article: the outlet, the headline, a still, and the lead. */
export function Article({ post, earlier }: FaceProps) {
  const text = useText();
  const channel = text(post.channelName);
  return (
    <div className={classes.beside}>
      <Avatar author={post.author} />
      <div className={classes.main}>
        <PostHead post={post}>{channel}</PostHead>
        <h3 className={classes.headline}>
          <RichText text={post.headline ?? post.title} />
        </h3>
        {post.media ? (
          <Picture source={{ post: post.id }} alt={post.alt} className={classes.picture} />
        ) : null}
        <p className={classes.text}>
          <RichText text={post.text} />
        </p>
        {post.re === null ? null : <EarlierPost how={post.re.how} earlier={earlier} />}
        <Counters post={post.id} />
      </div>
    </div>
  );
}
