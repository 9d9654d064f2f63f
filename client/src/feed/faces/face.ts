import type { PostRow } from "@firebreak/shared/views";

/** What every face of an item is given. */
export interface FaceProps {
  post: PostRow;
  /** The post that this one refers to, where it is still there. */
  earlier: PostRow | undefined;
}
