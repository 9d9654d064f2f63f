import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { type Course, openSteps, stepsOf } from "../model/steps.ts";
import { waitsOf } from "../model/waits.ts";
import { Countdown } from "../parts/Countdown.tsx";
import classes from "./Steps.module.css";
import { useStepWords, useWaitWords } from "./useStepWords.ts";

/**
 * An item from its arrival to its end in one sequence: what was done, when and by whom, with what was said;
 * then what it waits for, each with its own countdown; then what usually still is to do.
 */
export function Steps({ course }: { course: Course }) {
  const { t } = useTranslation("unit");
  const wordsOf = useStepWords();
  const waitWordsOf = useWaitWords();
  return (
    <section className={classes.steps} aria-label={t("steps.title")}>
      <h3 className="fb-label">{t("steps.title")}</h3>
      <ol className={classes.line}>
        {stepsOf(course).map((step) => {
          const by = "by" in step ? step.by : null;
          return (
            <li key={step.key} className={classes.step}>
              <time className="fb-figures">{formatPlay(step.playMs)}</time>
              <span className={classes.what}>{wordsOf(step)}</span>
              {by === null || by === "" ? null : <span className={classes.by}>{by}</span>}
              <Note words={step.note} />
            </li>
          );
        })}
        {waitsOf(course).map((wait) => (
          <li key={wait.key} className={classes.step} data-open="waits">
            <span className={classes.what}>{waitWordsOf(wait)}</span>
            {wait.dueMs === null ? null : <Countdown dueMs={wait.dueMs} />}
            <Note words={wait.note} />
          </li>
        ))}
        {openSteps(course).map((open) => (
          <li key={open} className={classes.step} data-open="true">
            <span className={classes.what}>{t(`steps.open.${open}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Note({ words }: { words: string | null | undefined }) {
  if (words === null || words === undefined || words === "") return null;
  return (
    <p className={classes.note} title={words}>
      {words}
    </p>
  );
}
