import { useTranslation } from "react-i18next";
import { formatPlay, formatScenarioDate, readScenarioTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { useClock, useView } from "../../../store/drill.ts";
import { PhaseMark } from "../../../ui/PhaseMark.tsx";
import classes from "./BigClock.module.css";

/** The story's hour as large as the place allows; below it the date, play time, rate and state. */
export function BigClock({ hall = false }: { hall?: boolean }) {
  const { t } = useTranslation("common");
  const language = useLanguage();
  const clock = useClock();
  const exercise = useView((view) => view.exercise);
  if (clock === null || exercise === null) return null;
  return (
    <div
      className={classes.clock}
      data-hall={hall || undefined}
      role="group"
      aria-label={t("clock.scenario")}
    >
      <time className={`${classes.time} fb-figures`}>
        {readScenarioTime(clock.scenarioMs, exercise).time}
      </time>
      <div className={classes.rest}>
        <span className={classes.date}>{formatScenarioDate(clock.scenarioMs, exercise, language)}</span>
        <span className={classes.play}>
          {clock.playMs === null ? null : (
            <span className="fb-figures" title={t("clock.play")}>
              {formatPlay(clock.playMs)}
            </span>
          )}
          {clock.rate === 1 ? null : (
            <span className="fb-figures">{t("clock.rate", { rate: clock.rate })}</span>
          )}
          <PhaseMark phase={clock.phase} />
        </span>
      </div>
    </div>
  );
}
