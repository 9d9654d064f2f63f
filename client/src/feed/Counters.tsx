import { IconEye, IconHeart, IconMessageCircle, IconRepeat } from "@tabler/icons-react";
import { memo } from "react";
import { useLanguage } from "../i18n/useText.ts";
import { usePostCounts } from "./counterStore.ts";
import classes from "./Counters.module.css";
import { compactCount } from "./model/compact.ts";
import { Rolling } from "./Rolling.tsx";
import { useFeedText } from "./useFeedText.ts";

const PARTS = [
  { name: "reposts", Icon: IconRepeat },
  { name: "likes", Icon: IconHeart },
  { name: "replies", Icon: IconMessageCircle },
  { name: "views", Icon: IconEye },
] as const;

/** What the public makes of a post, as of this second. Told to nobody who has not asked: numbers that roll are no news. */
export const Counters = memo(function Counters({ post }: { post: string }) {
  const { t } = useFeedText();
  const language = useLanguage();
  const counts = usePostCounts(post);
  return (
    <p className={classes.counters} aria-live="off" data-known={counts !== undefined}>
      {counts === undefined
        ? null
        : PARTS.map(({ name, Icon }, at) => (
            <span key={name} className={classes.counter} title={t(`counters.${name}`)}>
              <Icon size={13} stroke={1.75} aria-hidden />
              <span className={classes.hidden}>{t(`counters.${name}`)}</span>
              <Rolling text={compactCount(counts[at] ?? 0, language)} />
            </span>
          ))}
    </p>
  );
});
