import { Fragment, use, useMemo } from "react";
import { FeedContext } from "./feedContext.ts";
import { textParts } from "./model/textParts.ts";
import classes from "./Post.module.css";

/** A text with its hashtags and mentions set apart, and the words that somebody watches marked. */
export function RichText({ text }: { text: string }) {
  const { watch } = use(FeedContext);
  const parts = useMemo(() => textParts(text, watch), [text, watch]);
  return parts.map((part, at) => {
    const words = part.hit ? <mark className={classes.hit}>{part.text}</mark> : part.text;
    return part.kind === "plain" ? (
      <Fragment key={at}>{words}</Fragment>
    ) : (
      <span key={at} className={classes.tag}>
        {words}
      </span>
    );
  });
}
