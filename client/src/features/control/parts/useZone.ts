import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime, type ScenarioZone } from "../../../i18n/format.ts";
import { useView } from "../../../store/drill.ts";

/** The zone that the story's clock is read in. */
export function useZone(): ScenarioZone {
  return useView((view) => ({
    startMs: view.exercise?.startMs ?? 0,
    offsetMinutes: view.exercise?.offsetMinutes ?? 0,
  }));
}

/** Story times in words: `18:40`, and on later days `N+1 02:10`. */
export function useStoryTime(): (scenarioMs: number) => string {
  const { t } = useTranslation("common");
  const zone = useZone();
  return useCallback(
    (scenarioMs) => {
      const { time, day } = readScenarioTime(scenarioMs, zone);
      return day === 0 ? time : `${t("clock.day", { day })} ${time}`;
    },
    [t, zone],
  );
}
