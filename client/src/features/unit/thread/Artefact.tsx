import type { InjectRow } from "@firebreak/shared/views";
import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../i18n/format.ts";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { useStoryTime } from "../parts/useStoryTime.ts";
import classes from "./Artefact.module.css";

/** How a channel's item is set: what they share in looks. */
const LOOKS = {
  microblog: "post",
  video: "post",
  messaging: "chat",
  news: "article",
  tv: "broadcast",
  radio: "broadcast",
  "press-call": "call",
  phone: "call",
  email: "letter",
  order: "order",
} as const satisfies Record<InjectRow["channel"], string>;

/** The inject as it arrived, soberly in the manner of its channel. */
export function Artefact({ inject }: { inject: InjectRow }) {
  const { t } = useTranslation("unit");
  const text = useText();
  const language = useLanguage();
  const storyTime = useStoryTime();
  const { unit } = useDesk();
  const look = LOOKS[inject.channel];
  const from = text(inject.from.name);
  const when = inject.releasedScenarioMs === null ? "" : storyTime(inject.releasedScenarioMs);
  const { followers, handle } = inject.from;
  return (
    <article className={classes.artefact} data-look={look} aria-label={text(inject.title)}>
      <p className={classes.channel}>
        <ChannelIcon channel={inject.channel} size={14} />
        <span className={classes.channelName}>{text(inject.channelName)}</span>
        <time className="fb-figures" title={t("thread.atStory", { time: when })}>
          {when}
        </time>
      </p>
      {look === "letter" || look === "order" ? (
        <dl className={classes.lines}>
          <dt>{t("thread.from")}</dt>
          <dd>{from}</dd>
          <dt>{t("thread.to")}</dt>
          <dd>{text(unit.name)}</dd>
          <dt>{t("thread.subject")}</dt>
          <dd className={classes.subject}>{text(inject.title)}</dd>
        </dl>
      ) : (
        <>
          {look === "article" || look === "broadcast" ? (
            <p className={classes.headline}>{text(inject.title)}</p>
          ) : null}
          <p className={classes.author}>
            <span className={classes.face} aria-hidden>
              {[...from][0]}
            </span>
            <span className={classes.name}>{from}</span>
            {handle === null ? null : <span className={classes.handle}>{handle}</span>}
            {look === "call" ? <span className={classes.handle}>{t("thread.incoming")}</span> : null}
            {followers === 0 || look === "call" ? null : (
              <span className={classes.handle}>
                {t("thread.followers", { count: followers, shown: formatCount(followers, language) })}
              </span>
            )}
          </p>
        </>
      )}
      <div className={classes.body}>
        {text(inject.body)
          .trim()
          .split("\n")
          .map((line, index) => (
            <p key={index}>{line}</p>
          ))}
      </div>
      {inject.media === null ? null : (
        <p className={classes.media}>
          <IconPaperclip size={14} stroke={1.75} aria-hidden />
          {t("thread.media", { name: inject.media })}
        </p>
      )}
    </article>
  );
}
