import type { ActRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import type { ActWords } from "../../../ui/actWords.ts";
import { type Units, UnitLetters } from "../parts/UnitLetters.tsx";
import { useReasonWords } from "../parts/useReasonWords.ts";
import classes from "./StreamLine.module.css";

export interface StreamLineProps {
  act: ActRow;
  /** Its moment on the story's clock, in words. */
  time: string;
  words: ActWords;
  units: Units;
  onOpen: (inject: string) => void;
}

/** One act: when, who, what, about what. Opens the inject that it is about. */
export const StreamLine = memo(
  function StreamLine({ act, time, words, units, onOpen }: StreamLineProps) {
    const { t } = useTranslation("control");
    const reasonWords = useReasonWords();
    const who = act.unit ?? (act.role === "director" || act.role === "controller" ? "control" : null);
    const { inject } = act;
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
          <span className={classes.words} title={title}>
            {sentence}
          </span>
        ) : (
          <button
            type="button"
            className={classes.words}
            title={title}
            tabIndex={-1}
            onClick={() => onOpen(inject)}
          >
            {sentence}
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
    a.onOpen === b.onOpen,
);
