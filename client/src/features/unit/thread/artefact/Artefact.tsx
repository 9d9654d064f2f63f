import type { ChannelKind } from "@firebreak/shared/scenario";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../../i18n/useText.ts";
import { ChannelIcon } from "../../parts/ChannelIcon.tsx";
import { useStoryTime } from "../../parts/useStoryTime.ts";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Article } from "./Article.tsx";
import { Broadcast } from "./Broadcast.tsx";
import { Call } from "./Call.tsx";
import { Forwarded } from "./Forwarded.tsx";
import { Letter } from "./Letter.tsx";
import { OrderSheet } from "./OrderSheet.tsx";
import { SocialPost } from "./SocialPost.tsx";

/** How a channel's item is set: what they share in looks. */
const LOOKS = {
  microblog: SocialPost,
  video: SocialPost,
  messaging: Forwarded,
  news: Article,
  tv: Broadcast,
  radio: Broadcast,
  "press-call": Call,
  phone: Call,
  email: Letter,
  order: OrderSheet,
} as const satisfies Record<ChannelKind, (props: ArtefactProps) => ReactNode>;

/** The inject as it arrived, soberly in the manner of its channel, and marked as no real thing. */
export function Artefact(props: ArtefactProps) {
  const { t } = useTranslation(["unit", "common"]);
  const text = useText();
  const storyTime = useStoryTime();
  const { inject } = props;
  const Look = LOOKS[inject.channel];
  const when = inject.releasedScenarioMs === null ? "" : storyTime(inject.releasedScenarioMs);
  return (
    <article className={classes.artefact} data-channel={inject.channel} aria-label={text(inject.title)}>
      <p className={classes.channel}>
        <ChannelIcon channel={inject.channel} size={14} />
        <span className={`${classes.channelName} fb-clip`}>{text(inject.channelName)}</span>
        <span className={classes.exercise}>{t("common:exercise")}</span>
        <time className="fb-figures" title={t("thread.atStory", { time: when })}>
          {when}
        </time>
      </p>
      <Look {...props} />
    </article>
  );
}
