import type { ChannelKind } from "@firebreak/shared/scenario";

/** Channels by what they feel like to whoever they reach; each family has its own shape. */
export const CHANNEL_FAMILIES = ["social", "media", "call", "paper"] as const;
export type ChannelFamily = (typeof CHANNEL_FAMILIES)[number];

const FAMILY: Record<ChannelKind, ChannelFamily> = {
  microblog: "social",
  video: "social",
  messaging: "social",
  news: "media",
  tv: "media",
  radio: "media",
  "press-call": "call",
  phone: "call",
  email: "paper",
  order: "paper",
};

export function familyOf(channel: ChannelKind): ChannelFamily {
  return FAMILY[channel];
}
