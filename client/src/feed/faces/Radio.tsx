import { IconBroadcast } from "@tabler/icons-react";
import { useText } from "../../i18n/useText.ts";
import { Avatar } from "../Avatar.tsx";
import { Counters } from "../Counters.tsx";
import { EarlierPost } from "../EarlierPost.tsx";
import { waveform } from "../model/waveform.ts";
import classes from "../Post.module.css";
import { PostHead } from "../PostHead.tsx";
import { RichText } from "../RichText.tsx";
import { useFeedText } from "../useFeedText.ts";
import type { FaceProps } from "./face.ts";

const BARS = 48;

/** A radio item: the station, a waveform for its sound, and the transcript. */
export function Radio({ post, earlier }: FaceProps) {
  const { t } = useFeedText();
  const text = useText();
  const station = text(post.channelName);
  const headline = post.headline ?? post.title;
  return (
    <div className={classes.beside}>
      <Avatar author={post.author} />
      <div className={classes.main}>
        <PostHead post={post}>{station}</PostHead>
        {text(headline) === "" ? null : (
          <h3 className={classes.headline}>
            <RichText text={headline} />
          </h3>
        )}
        <p className={classes.sound}>
          <IconBroadcast size={16} stroke={1.75} aria-hidden />
          <svg viewBox={`0 0 ${BARS * 4} 28`} preserveAspectRatio="none" aria-hidden>
            {waveform(post.id, BARS).map((height, at) => (
              <rect key={at} x={at * 4} y={14 - height * 13} width={2} height={height * 26} rx={1} />
            ))}
          </svg>
          <span>{t("post.transcript")}</span>
        </p>
        <p className={classes.transcript}>
          <RichText text={post.text} />
        </p>
        {post.re === null ? null : <EarlierPost how={post.re.how} earlier={earlier} />}
        <Counters post={post.id} />
      </div>
    </div>
  );
}
