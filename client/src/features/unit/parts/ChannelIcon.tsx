import type { ChannelKind } from "@firebreak/shared/scenario";
import {
  IconBroadcast,
  IconDeviceTv,
  IconFileDescription,
  IconGavel,
  IconHash,
  IconHeadset,
  IconHelpHexagon,
  IconMail,
  IconMessageReply,
  IconMessages,
  IconMicrophone2,
  IconNews,
  IconPhoneIncoming,
  IconRubberStamp,
  IconMessageQuestion,
  IconVideo,
  IconWriting,
  type TablerIcon,
} from "@tabler/icons-react";
import type { DeskItem, ItemKind } from "../model/deskItem.ts";

const CHANNELS: Record<ChannelKind, TablerIcon> = {
  microblog: IconHash,
  video: IconVideo,
  messaging: IconMessages,
  news: IconNews,
  tv: IconDeviceTv,
  radio: IconBroadcast,
  "press-call": IconMicrophone2,
  phone: IconPhoneIncoming,
  email: IconMail,
  order: IconFileDescription,
};

const KINDS: Record<Exclude<ItemKind, "inject">, TablerIcon> = {
  request: IconMessageQuestion,
  reply: IconMessageReply,
  clearance: IconRubberStamp,
  question: IconHelpHexagon,
  decision: IconGavel,
  message: IconHeadset,
  text: IconWriting,
};

/** The sign of a channel. Decoration: the word stands nearby or in a title. */
export function ChannelIcon({ channel, size = 15 }: { channel: ChannelKind; size?: number }) {
  const Icon = CHANNELS[channel];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}

/** The sign of what an inbox's row is. */
export function ItemIcon({ item, size = 15 }: { item: DeskItem; size?: number }) {
  if (item.kind === "inject") return <ChannelIcon channel={item.inject.channel} size={size} />;
  const Icon = KINDS[item.kind];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
