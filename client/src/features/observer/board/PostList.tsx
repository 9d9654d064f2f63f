import type { PostRow } from "@firebreak/shared/views";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { VirtualList } from "../../../ui/VirtualList.tsx";
import { PostItem } from "./PostItem.tsx";

export interface PostListProps {
  label: string;
  posts: readonly PostRow[];
  none: string;
  noneText: string;
}

/** Posts, newest first. */
export function PostList({ label, posts, none, noneText }: PostListProps) {
  if (posts.length === 0) return <EmptyState title={none} text={noneText} />;
  return (
    <VirtualList items={posts} keyOf={(post) => post.id} label={label} estimate={96}>
      {(post) => <PostItem post={post} />}
    </VirtualList>
  );
}
