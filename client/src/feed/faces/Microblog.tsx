import { Avatar } from "../Avatar.tsx";
import { Counters } from "../Counters.tsx";
import { EarlierPost } from "../EarlierPost.tsx";
import { Handle } from "../Handle.tsx";
import { Picture } from "../Picture.tsx";
import classes from "../Post.module.css";
import { PostHead } from "../PostHead.tsx";
import { RichText } from "../RichText.tsx";
import type { FaceProps } from "./face.ts";

/** Somebody's short message. */
export function Microblog({ post, earlier }: FaceProps) {
  return (
    <div className={classes.beside}>
      <Avatar author={post.author} />
      <div className={classes.main}>
        <PostHead post={post}>
          <Handle post={post} />
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
