import { LazyFeed } from "../../../feed/LazyFeed.tsx";
import { InjectFoot, OpenInject } from "./InjectFoot.tsx";

/** The public feed as the control cell watches it: each item leads to the inject that it came from. */
export function FeedPanel({ onOpen }: { onOpen: (inject: string) => void }) {
  return (
    <OpenInject value={onOpen}>
      <LazyFeed place="control" Foot={InjectFoot} />
    </OpenInject>
  );
}
