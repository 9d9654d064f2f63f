import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { Avatar } from "../Avatar.tsx";
import { Counters } from "../Counters.tsx";
import { EarlierPost } from "../EarlierPost.tsx";
import { Handle } from "../Handle.tsx";
import { Picture } from "../Picture.tsx";
import classes from "../Post.module.css";
import { PostHead } from "../PostHead.tsx";
import { RichText } from "../RichText.tsx";
import { Stage } from "../Stage.tsx";
import type { FaceProps } from "./face.ts";

/** A video as a feed shows it before it plays: its still, a play mark, a bar that nothing has moved. */
export function Video({ post, earlier }: FaceProps) {
  const player = (
    <span className={classes.player}>
      <span className={classes.play}>
        <IconPlayerPlayFilled size={18} aria-hidden />
      </span>
      <span className={classes.bar} />
    </span>
  );
  return (
    <div className={classes.beside}>
      <Avatar author={post.author} />
      <div className={classes.main}>
        <PostHead post={post}>
          <Handle post={post} />
        </PostHead>
        <h3 className={classes.headline}>
          <RichText text={post.headline ?? post.title} />
        </h3>
        {post.media ? (
          <Picture source={{ post: post.id }} alt={post.alt} className={classes.picture}>
            {player}
          </Picture>
        ) : (
          <Stage seed={post.id}>{player}</Stage>
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
