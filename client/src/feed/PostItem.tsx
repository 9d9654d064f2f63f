import type { PostRow } from "@firebreak/shared/views";
import { type ComponentType, memo } from "react";
import { Article } from "./faces/Article.tsx";
import type { FaceProps } from "./faces/face.ts";
import { Microblog } from "./faces/Microblog.tsx";
import { Radio } from "./faces/Radio.tsx";
import { Statement } from "./faces/Statement.tsx";
import { Television } from "./faces/Television.tsx";
import { Video } from "./faces/Video.tsx";
import { Voice } from "./faces/Voice.tsx";
import { lookOf, type PostLook } from "./model/look.ts";
import classes from "./Post.module.css";

const FACES: Record<PostLook, ComponentType<FaceProps>> = {
  statement: Statement,
  voice: Voice,
  microblog: Microblog,
  video: Video,
  article: Article,
  television: Television,
  radio: Radio,
};

export interface PostItemProps extends FaceProps {
  /** A screen's own line below the item. */
  Foot?: ComponentType<{ post: PostRow }> | undefined;
}

/** An item of the feed, set as its channel is. */
export const PostItem = memo(function PostItem({ post, earlier, Foot }: PostItemProps) {
  const look = lookOf(post);
  const Face = FACES[look];
  return (
    <div className={classes.post} data-look={look}>
      <Face post={post} earlier={earlier} />
      {Foot === undefined ? null : <Foot post={post} />}
    </div>
  );
});
