import { useTranslation } from "react-i18next";
import { formatPlay, formatScenarioDate, readScenarioTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { useClock, useView } from "../../../store/drill.ts";
import classes from "./ClockReadout.module.css";

/** The story's day and hour, and play time against what was planned. `large`: on a phone's clock page. */
export function ClockReadout({ large = false }: { large?: boolean }) {
  const { t } = useTranslation(["control", "common"]);
  const language = useLanguage();
  const clock = useClock();
  const exercise = useView((view) => view.exercise);
  if (clock === null || exercise === null) return null;
  const story = readScenarioTime(clock.scenarioMs, exercise);
  const played = clock.playMs ?? 0;
  const share = exercise.durationMs === 0 ? 0 : played / exercise.durationMs;
  const percent = Math.min(100, Math.floor(share * 100));
  const over = share > 1 ? t("clock.over", { time: formatPlay(played - exercise.durationMs) }) : undefined;
  return (
    <div className={classes.readout} data-large={large} role="group" aria-label={t("clock.group")}>
      <div className={classes.story} title={formatScenarioDate(clock.scenarioMs, exercise, language)}>
        <span className={classes.day}>{t("common:clock.day", { day: story.day })}</span>
        <time className={`${classes.time} fb-figures`}>{story.time}</time>
      </div>
      <div className={classes.play} title={over ?? t("clock.play")}>
        <span className="fb-figures">
          <strong>{formatPlay(played)}</strong>
          <span className={classes.planned}> / {formatPlay(exercise.durationMs)}</span>
        </span>
        <div
          className={classes.track}
          data-over={share > 1}
          role="progressbar"
          aria-label={t("clock.play")}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={t("clock.progress", { percent })}
        >
          <span style={{ transform: `scaleX(${Math.min(1, share)})` }} />
        </div>
      </div>
    </div>
  );
}
