import type { ChannelKind } from "@firebreak/shared/scenario";
import {
  IconDeviceTv,
  IconFileText,
  IconHash,
  IconMail,
  IconMessages,
  IconMicrophone2,
  IconNews,
  IconPhone,
  IconRadio,
  IconVideo,
  type TablerIcon,
} from "@tabler/icons-react";

const ICONS: Record<ChannelKind, TablerIcon> = {
  microblog: IconHash,
  video: IconVideo,
  messaging: IconMessages,
  news: IconNews,
  tv: IconDeviceTv,
  radio: IconRadio,
  "press-call": IconMicrophone2,
  phone: IconPhone,
  email: IconMail,
  order: IconFileText,
};

/** What an inject comes through, as a sign. `name` is the channel's own, for the pointer and readers. */
export function ChannelIcon({ kind, name, size = 15 }: { kind: ChannelKind; name: string; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.6} role="img" aria-label={name} title={name} />;
}
