/** What an inject arrives through. The public ones also show in every unit's feed. */
export const CHANNEL_KINDS = [
  "microblog",
  "video",
  "messaging",
  "news",
  "tv",
  "radio",
  "press-call",
  "phone",
  "email",
  "order",
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

const PUBLIC_CHANNELS: ReadonlySet<ChannelKind> = new Set(["microblog", "video", "news", "tv", "radio"]);
export function isPublicChannel(kind: ChannelKind): boolean {
  return PUBLIC_CHANNELS.has(kind);
}

/** Where people talk, and a claim spreads: in public, and in messaging groups. */
export function spreadsClaims(kind: ChannelKind): boolean {
  return isPublicChannel(kind) || kind === "messaging";
}

const REPORTS: ReadonlySet<ChannelKind> = new Set(["news", "tv", "radio"]);
/** What a newsroom brings, as against what people pass on. */
export function isReport(kind: ChannelKind): boolean {
  return REPORTS.has(kind);
}

/** How a post refers to an earlier one. */
export const POST_LINKS = ["reply", "quote", "repost"] as const;
export type PostLink = (typeof POST_LINKS)[number];
