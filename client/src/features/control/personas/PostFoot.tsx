import type { PostRow } from "@firebreak/shared/views";
import { IconMasksTheater, IconStar } from "@tabler/icons-react";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { InjectFoot } from "../feed/InjectFoot.tsx";
import { RatePost } from "../feed/ratePost.ts";
import { ratingsOf, responseOfPost } from "../model/ratings.ts";
import { RatingMarks } from "../rating/RatingMarks.tsx";
import classes from "./PostFoot.module.css";
import { useSpeakAs } from "./speaking.ts";

/** Below an item of control's feed: the inject that it came from, and the way to answer it as a persona. */
export function PostFoot({ post }: { post: PostRow }) {
  return (
    <>
      <InjectFoot post={post} />
      {/* Comments pass by in numbers; what is worth an answer is a post. */}
      {post.voice ? null : <ReplyAs post={post.id} />}
      {post.unit === null ? null : <Rate post={post} />}
    </>
  );
}

/** The ratings of what a unit published, and the way to give one. */
function Rate({ post }: { post: PostRow }) {
  const { t } = useTranslation("control");
  const way = use(RatePost);
  const response = useView((view) => responseOfPost(view.responses, post));
  const ratings = useView((view) => (response === undefined ? [] : ratingsOf(view.ratings, response.id)));
  if (way === null || response === undefined) return null;
  return (
    <button
      type="button"
      className={classes.reply}
      title={t("rating.key")}
      onClick={() => way.rate(response.id)}
    >
      <IconStar size={13} aria-hidden />
      {ratings.length === 0 ? t("rating.rate") : <RatingMarks ratings={ratings} />}
    </button>
  );
}

function ReplyAs({ post }: { post: string }) {
  const { t } = useTranslation("control");
  const speakAs = useSpeakAs();
  if (speakAs === null) return null;
  return (
    <button
      type="button"
      className={classes.reply}
      title={t("speak.openTitle")}
      onClick={() => speakAs({ re: { post, how: "reply" } })}
    >
      <IconMasksTheater size={13} aria-hidden />
      {t("speak.replyAs")}
    </button>
  );
}
