import type { PostRow } from "@firebreak/shared/views";
import { useLanguage, useText } from "../i18n/useText.ts";
import { compactCount } from "./model/compact.ts";
import { useFeedText } from "./useFeedText.ts";

/** An account's handle, or the place where it writes, and how many follow it. */
export function Handle({ post }: { post: PostRow }) {
  const { t } = useFeedText();
  const text = useText();
  const language = useLanguage();
  const { handle, followers } = post.author;
  const where = handle ?? text(post.channelName);
  if (followers === 0) return where;
  return `${where} · ${t("post.followers", { shown: compactCount(followers, language) })}`;
}
