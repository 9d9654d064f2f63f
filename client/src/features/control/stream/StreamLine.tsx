import { IconStar } from "@tabler/icons-react";
import type { ActRow, RatingRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import type { ActWords } from "../../../ui/actWords.ts";
import { type Units, UnitLetters } from "../parts/UnitLetters.tsx";
import { useReasonWords } from "../parts/useReasonWords.ts";
import { RatingMarks } from "../rating/RatingMarks.tsx";
import classes from "./StreamLine.module.css";

export interface StreamLineProps {
  act: ActRow;
  /** Its moment on the story's clock, in words. */
  time: string;
  words: ActWords;
  units: Units;
  /** Ratings of what was published; undefined where the act is no publication. */
  ratings: readonly RatingRow[] | undefined;
  /** Tab reaches it. */
  stop: boolean;
  onFocus: (seq: number) => void;
  onOpen: (inject: string) => void;
  onRate: (response: string) => void;
}

/** One act: when, who, what, about what. Opens the inject that it is about. */
export const StreamLine = memo(
  function StreamLine(props: StreamLineProps) {
    const { act, time, words, units, ratings, stop, onFocus, onOpen, onRate } = props;
    const { t } = useTranslation("control");
    const reasonWords = useReasonWords();
    const who = act.unit ?? (act.role === "director" || act.role === "controller" ? "control" : null);
    const { inject, response } = act;
    const reach = { "data-seq": act.seq, tabIndex: stop ? 0 : -1, onFocus: () => onFocus(act.seq) };
    const quote = words.quote === null ? "" : reasonWords(words.quote);
    const sentence = (
      <>
        <span className={classes.told}>{words.text}</span>
        {quote === "" ? null : <span className={classes.quote}> {quote}</span>}
      </>
    );
    const title = [act.name, words.text, quote].filter(Boolean).join(" · ");
    return (
      <div className={classes.line} data-type={act.type}>
        <time className={`${classes.time} fb-figures`}>{time}</time>
        <span className={`${classes.play} fb-figures`}>
          {act.playMs === null ? "" : formatPlay(act.playMs)}
        </span>
        {who === null ? (
          <span
            className={classes.system}
            title={t("stream.system")}
            aria-label={t("stream.system")}
            role="img"
          />
        ) : (
          <UnitLetters ids={[who]} units={units} />
        )}
        {inject === undefined ? (
          <span {...reach} className={classes.words} title={title}>
            {sentence}
          </span>
        ) : (
          <button
            {...reach}
            type="button"
            className={classes.words}
            title={title}
            {...(ratings === undefined ? {} : { "aria-keyshortcuts": "R" })}
            onClick={() => onOpen(inject)}
          >
            {sentence}
          </button>
        )}
        {ratings === undefined || response === undefined ? null : (
          <button
            type="button"
            className={classes.rate}
            data-rated={ratings.length > 0}
            tabIndex={-1}
            title={`${t("rating.rate")} (R)`}
            aria-label={t("rating.rate")}
            onClick={() => onRate(response)}
          >
            {ratings.length === 0 ? <IconStar size={14} aria-hidden /> : <RatingMarks ratings={ratings} />}
          </button>
        )}
      </div>
    );
  },
  (a, b) =>
    a.act === b.act &&
    a.time === b.time &&
    a.words.text === b.words.text &&
    a.units === b.units &&
    a.ratings === b.ratings &&
    a.stop === b.stop &&
    a.onFocus === b.onFocus &&
    a.onOpen === b.onOpen &&
    a.onRate === b.onRate,
);
