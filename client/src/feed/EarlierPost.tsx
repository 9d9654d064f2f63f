import type { PostLink } from "@firebreak/shared/scenario";
import type { PostRow } from "@firebreak/shared/views";
import { IconArrowBackUp, IconQuote, IconRepeat } from "@tabler/icons-react";
import { use } from "react";
import { useText } from "../i18n/useText.ts";
import { Avatar } from "./Avatar.tsx";
import { FeedContext } from "./feedContext.ts";
import classes from "./Post.module.css";
import { RichText } from "./RichText.tsx";
import { useFeedText } from "./useFeedText.ts";

const ICONS = { reply: IconArrowBackUp, quote: IconQuote, repost: IconRepeat } as const;

/** The earlier post that an item answers, quotes or passes on; a press goes to it where the column holds it. */
export function EarlierPost({ how, earlier }: { how: PostLink; earlier: PostRow | undefined }) {
  const { t } = useFeedText();
  const text = useText();
  const { goTo, units } = use(FeedContext);
  const Icon = ICONS[how];
  if (earlier === undefined) return <p className={classes.gone}>{t("post.gone")}</p>;
  const name = text(earlier.author.name);
  return (
    <button
      type="button"
      className={classes.earlier}
      title={t("post.show", { name })}
      onClick={() => goTo(earlier.id)}
    >
      <span className={classes.earlierHead}>
        <Icon size={13} stroke={1.75} aria-hidden />
        <span>{t(`links.${how}`)}</span>
        <Avatar author={earlier.author} size={16} unit={units.get(earlier.unit ?? "")} />
        <span className={classes.earlierName}>{name}</span>
      </span>
      <span className={classes.earlierText}>
        <RichText text={earlier.headline ?? earlier.text} />
      </span>
    </button>
  );
}
