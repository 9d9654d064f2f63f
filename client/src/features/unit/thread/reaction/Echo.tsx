import type { ResponseRow } from "@firebreak/shared/views";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Counters } from "../../../../feed/Counters.tsx";
import { Curve } from "../../../../feed/Curve.tsx";
import { curvesOf } from "../../../../feed/curves.ts";
import { useText } from "../../../../i18n/useText.ts";
import { useView } from "../../../../store/drill.ts";
import { postOf, voicesAfter } from "../../model/echo.ts";
import { useStoryTime } from "../../parts/useStoryTime.ts";
import classes from "./Reaction.module.css";

export interface EchoProps {
  /** Published. */
  row: ResponseRow;
  /** The latest word on its claim: how that goes on spreading is what one wants to see. */
  latest: boolean;
}

const SHOWN = 3;

/** What the public made of a publication: its counters, how the claim went on spreading, what people said since. */
export function Echo({ row, latest }: EchoProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const storyTime = useStoryTime();
  const posts = useView((view) => view.posts);
  const spreads = useView((view) => row.claim !== null && curvesOf(view).has(row.claim));
  const [chosen, setChosen] = useState<boolean | null>(null);
  const post = useMemo(() => postOf(row, posts), [row, posts]);
  const voices = useMemo(
    () => voicesAfter({ claim: row.claim, playMs: row.publishedMs ?? 0, seq: post?.seq ?? null }, posts),
    [row, post, posts],
  );
  const open = spreads && (chosen ?? latest);
  if (post === undefined && !spreads) return null;
  return (
    <div className={classes.echo} role="group" aria-label={t("echo.title")}>
      <div className={classes.echoHead}>
        <span className={classes.label}>{t("echo.title")}</span>
        {post === undefined ? null : <Counters post={post.id} />}
        {spreads ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={open}
            onClick={() => setChosen(!open)}
          >
            {t(open ? "echo.hide" : "echo.show")}
          </button>
        ) : null}
      </div>
      {open && row.claim !== null ? <Curve claim={row.claim} height={132} /> : null}
      {row.claim === null || !(latest || open) ? null : voices.length === 0 ? (
        <p className={classes.none}>{t("echo.noVoices")}</p>
      ) : (
        <ul className={classes.voices} aria-label={t("echo.voices", { count: voices.length })}>
          {voices.slice(0, SHOWN).map((voice) => (
            <li key={voice.id}>
              <time className="fb-figures">{storyTime(voice.scenarioMs)}</time>
              <span>
                <b>{text(voice.author.name)}</b> {text(voice.text)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {voices.length > SHOWN && (latest || open) ? (
        <p className={classes.none}>{t("echo.moreVoices", { count: voices.length - SHOWN })}</p>
      ) : null}
    </div>
  );
}
