import type { Language, LocalText } from "@firebreak/shared/text";
import { localise } from "@firebreak/shared/text";
import type { PostRow } from "@firebreak/shared/views";

export interface FeedQuery {
  /** Words that a post has to hold, in its text, title, author or channel. Case and accents do not matter. */
  readonly words: string;
  /** Only what units have published. */
  readonly official: boolean;
  /** Leave out what was posted after this log position; null for nothing. */
  readonly upTo: number | null;
}

/** The public feed, newest first. */
export function feedOf(
  posts: Readonly<Record<string, PostRow>>,
  query: FeedQuery,
  language: Language,
): PostRow[] {
  const words = plain(query.words)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = Object.values(posts).filter((post) => {
    if (query.upTo !== null && post.seq > query.upTo) return false;
    if (query.official && post.unit === null) return false;
    if (words.length === 0) return true;
    const text = (part: LocalText | null) => localise(part, language);
    const { author, channelName, title } = post;
    const whole = plain(
      [text(post.text), text(title), text(author.name), author.handle ?? "", text(channelName)].join(" "),
    );
    return words.every((word) => whole.includes(word));
  });
  return found.sort((a, b) => b.seq - a.seq);
}

/** Without case and accents, so that `dap` finds `đập`. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
