import { type KeyboardEvent, useCallback, useMemo, useState } from "react";
import { Feed } from "../../../feed/Feed.tsx";
import { useView } from "../../../store/drill.ts";
import { responseOfPost } from "../model/ratings.ts";
import { PostFoot } from "../personas/PostFoot.tsx";
import { useSpeakAs } from "../personas/speaking.ts";
import { RatedResponse } from "../rating/RatedResponse.tsx";
import { OpenInject } from "./InjectFoot.tsx";
import classes from "./FeedDesk.module.css";
import { RatePost } from "./ratePost.ts";

/** The public feed with control's hands in it: on the item that has the focus, R rates what a unit published and P answers as a persona. */
export function FeedDesk({ onOpen }: { onOpen: (inject: string) => void }) {
  const { posts, responses } = useView((view) => ({ posts: view.posts, responses: view.responses }));
  const speakAs = useSpeakAs();
  const [rating, setRating] = useState<string | null>(null);
  const rated = rating === null ? undefined : responses[rating];
  const rate = useMemo(() => ({ rate: setRating }), []);
  const close = useCallback(() => setRating(null), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-post]")) return;
    const post = posts[event.target.dataset["post"] ?? ""];
    if (post === undefined) return;
    const keys: Record<string, (() => void) | undefined> = {
      r: () => setRating(responseOfPost(responses, post)?.id ?? null),
      p: speakAs === null ? undefined : () => speakAs({ re: { post: post.id, how: "reply" } }),
    };
    const act = keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }
  return (
    <OpenInject value={onOpen}>
      <RatePost value={rate}>
        <div className={classes.desk} onKeyDown={onKeyDown}>
          <Feed place="control" Foot={PostFoot} />
          {rated === undefined ? null : (
            <div className={classes.dock}>
              <RatedResponse key={rated.id} response={rated} onClose={close} />
            </div>
          )}
        </div>
      </RatePost>
    </OpenInject>
  );
}
