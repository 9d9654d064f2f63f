import { LazyFeed } from "../../../feed/LazyFeed.tsx";

/** The public feed in one column. */
export function PublicFeed() {
  return <LazyFeed place="observer" />;
}
