import type { ChannelKind } from "@firebreak/shared/scenario";
import type { PostRow } from "@firebreak/shared/views";

/** How an item of the feed is set. */
export type PostLook = "statement" | "voice" | "microblog" | "video" | "article" | "television" | "radio";

const LOOKS: Record<ChannelKind, PostLook> = {
  microblog: "microblog",
  video: "video",
  news: "article",
  tv: "television",
  radio: "radio",
  // None of these is public; what control plays there all the same reads as a short message.
  messaging: "microblog",
  "press-call": "microblog",
  phone: "microblog",
  email: "microblog",
  order: "microblog",
};

export function lookOf(post: PostRow): PostLook {
  if (post.unit !== null) return "statement";
  return post.voice ? "voice" : LOOKS[post.channel];
}
