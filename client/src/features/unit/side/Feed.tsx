import { LazyFeed } from "../../../feed/LazyFeed.tsx";
import { PostFoot } from "./PostFoot.tsx";

/** The public feed beside the unit's work. */
export function Feed() {
  return <LazyFeed place="unit" searchId="feed-search" Foot={PostFoot} />;
}
