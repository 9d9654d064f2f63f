import { IconBookmark, IconBookmarkFilled, IconTrendingUp } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useText } from "../i18n/useText.ts";
import { useView } from "../store/drill.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Curve } from "./Curve.tsx";
import { compactCount, signed } from "./model/compact.ts";
import { Sparkline } from "./Sparkline.tsx";
import classes from "./Trends.module.css";
import { useFeedText } from "./useFeedText.ts";
import { usePercent } from "./usePercent.ts";
import { useTrends } from "./useTrends.ts";
import { useWatchWords } from "./useWatchWords.ts";

const MOST_HASHTAGS = 20;

/** What the public turns to: claims and hashtags by what the last ten minutes of the story brought them. */
export function Trends({ handy }: { handy: boolean }) {
  const { t } = useFeedText();
  const text = useText();
  const language = useLanguage();
  const percent = usePercent();
  const { claims, hashtags } = useTrends();
  const texts = useView((view) => view.claims);
  const { words, add, remove } = useWatchWords();
  const [open, setOpen] = useState<string | null>(null);
  const count = (value: number) => compactCount(value, language);
  const change = (value: number) => (
    <span className={classes.change} data-way={Math.sign(value)} title={t("trends.changeTip")}>
      {signed(value, count)}
    </span>
  );
  if (claims.length === 0 && hashtags.length === 0) {
    return <EmptyState title={t("empty.trends")} text={t("empty.trendsText")} icon={IconTrendingUp} />;
  }
  return (
    <div className={classes.trends} role="group" aria-label={t("trends.label")} tabIndex={0}>
      {claims.length === 0 ? null : <h3 className={classes.heading}>{t("trends.claims")}</h3>}
      <ol className={classes.list}>
        {claims.map(({ claim, spark, gain, change: by, reach }) => (
          <li key={claim}>
            <button
              type="button"
              className={classes.row}
              aria-expanded={open === claim}
              title={t(open === claim ? "trends.close" : "trends.open")}
              disabled={!handy}
              onClick={() => setOpen(open === claim ? null : claim)}
            >
              <span className={classes.name}>{text(texts[claim]?.text) || claim}</span>
              <Sparkline values={spark} />
              <span className={`${classes.facts} fb-figures`}>
                <span>{t("trends.shares", { count: gain, shown: count(gain) })}</span>
                {change(by)}
                {reach === null ? null : <span>{t("trends.reach", { reach: percent(reach) })}</span>}
              </span>
            </button>
            {open === claim ? (
              <div className={classes.curve}>
                <Curve claim={claim} height={160} trust />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {hashtags.length === 0 ? null : <h3 className={classes.heading}>{t("trends.hashtags")}</h3>}
      <ol className={classes.list}>
        {hashtags.slice(0, MOST_HASHTAGS).map(({ tag, posts, spark, gain, change: by }) => {
          const watched = words.find((word) => word.toLowerCase() === tag);
          const label = t(watched === undefined ? "trends.watch" : "trends.watched", { word: tag });
          return (
            <li key={tag} className={classes.row}>
              <span className={classes.name}>{tag}</span>
              <Sparkline values={spark} />
              <span className={`${classes.facts} fb-figures`}>
                <span>{t("trends.gain", { count: gain, shown: count(gain) })}</span>
                {change(by)}
                <span>{t("trends.posts", { count: posts, shown: count(posts) })}</span>
                {handy ? (
                  <button
                    type="button"
                    className={classes.watch}
                    aria-pressed={watched !== undefined}
                    aria-label={label}
                    title={label}
                    onClick={() => (watched === undefined ? add(tag) : remove(watched))}
                  >
                    {watched === undefined ? (
                      <IconBookmark size={14} stroke={1.75} aria-hidden />
                    ) : (
                      <IconBookmarkFilled size={14} aria-hidden />
                    )}
                  </button>
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
