import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../i18n/format.ts";
import { useView } from "../store/drill.ts";

/** Turns the story's time (epoch ms) into its hour, with the day where it is not the first. */
export function useStoryHour(): (scenarioMs: number) => string {
  const { t } = useTranslation("common");
  const zone = useView(({ exercise }) => ({
    startMs: exercise?.startMs ?? 0,
    offsetMinutes: exercise?.offsetMinutes ?? 0,
  }));
  return useCallback(
    (scenarioMs) => {
      const { day, time } = readScenarioTime(scenarioMs, zone);
      return day === 0 ? time : `${t("clock.day", { day })} ${time}`;
    },
    [t, zone],
  );
}
