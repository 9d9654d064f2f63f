import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../../../i18n/format.ts";
import { useDesk } from "./deskContext.ts";

/** Turns scenario time (epoch ms) into the story's hour, with the day where it is not the first. */
export function useStoryTime(): (scenarioMs: number) => string {
  const { t } = useTranslation("common");
  const { startMs, offsetMinutes } = useDesk().exercise;
  return useCallback(
    (scenarioMs) => {
      const { day, time } = readScenarioTime(scenarioMs, { startMs, offsetMinutes });
      return day === 0 ? time : `${t("clock.day", { day })} ${time}`;
    },
    [t, startMs, offsetMinutes],
  );
}
