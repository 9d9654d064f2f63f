import type { LocalText } from "@firebreak/shared/text";
import { Fragment, use, useMemo } from "react";
import { useText, useTextLanguage } from "../i18n/useText.ts";
import { FeedContext } from "./feedContext.ts";
import { textParts } from "./model/textParts.ts";
import classes from "./Post.module.css";

/**
 * A text in the page's language, with its hashtags and mentions set apart, and the words that somebody watches
 * marked; where it has to be shown in another language, screen readers are told which.
 */
export function RichText({ text }: { text: LocalText | null }) {
  const { watch } = use(FeedContext);
  const words = useText()(text);
  const language = useTextLanguage()(text);
  const parts = useMemo(() => textParts(words, watch), [words, watch]);
  const marked = parts.map((part, at) => {
    const words = part.hit ? <mark className={classes.hit}>{part.text}</mark> : part.text;
    return part.kind === "plain" ? (
      <Fragment key={at}>{words}</Fragment>
    ) : (
      <span key={at} className={classes.tag}>
        {words}
      </span>
    );
  });
  return language === undefined ? marked : <span lang={language}>{marked}</span>;
}
