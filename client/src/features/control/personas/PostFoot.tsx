import type { PostRow } from "@firebreak/shared/views";
import { IconMasksTheater } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { InjectFoot } from "../feed/InjectFoot.tsx";
import classes from "./PostFoot.module.css";
import { useSpeakAs } from "./speaking.ts";

/** Below an item of control's feed: the inject that it came from, and the way to answer it as a persona. */
export function PostFoot({ post }: { post: PostRow }) {
  return (
    <>
      <InjectFoot post={post} />
      {/* Comments pass by in numbers; what is worth an answer is a post. */}
      {post.voice ? null : <ReplyAs post={post.id} />}
    </>
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
