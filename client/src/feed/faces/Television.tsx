import { Local } from "../../i18n/Local.tsx";
import { useText } from "../../i18n/useText.ts";
import { Avatar } from "../Avatar.tsx";
import { Counters } from "../Counters.tsx";
import { EarlierPost } from "../EarlierPost.tsx";
import { initialsOf } from "../model/avatar.ts";
import { Picture } from "../Picture.tsx";
import classes from "../Post.module.css";
import { PostHead } from "../PostHead.tsx";
import { RichText } from "../RichText.tsx";
import { Stage } from "../Stage.tsx";
import type { FaceProps } from "./face.ts";

/** A television picture: the still, the station's bug, the lower third, and below it what is said. */
export function Television({ post, earlier }: FaceProps) {
  const text = useText();
  const station = text(post.channelName);
  const graphics = (
    <span className={classes.screen}>
      <span className={classes.bug}>{initialsOf(station)}</span>
      <span className={classes.third}>
        <b>
          <Local text={post.headline ?? post.title} />
        </b>
        <i>{station}</i>
      </span>
    </span>
  );
  return (
    <div className={classes.beside}>
      <Avatar author={post.author} />
      <div className={classes.main}>
        <PostHead post={post}>{station}</PostHead>
        {post.media ? (
          <Picture source={{ post: post.id }} alt={post.alt} className={classes.picture}>
            {graphics}
          </Picture>
        ) : (
          <Stage seed={station}>{graphics}</Stage>
        )}
        <p className={classes.text}>
          <RichText text={post.text} />
        </p>
        {post.re === null ? null : <EarlierPost how={post.re.how} earlier={earlier} />}
        <Counters post={post.id} />
      </div>
    </div>
  );
}
