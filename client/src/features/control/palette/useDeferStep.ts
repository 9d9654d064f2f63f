import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import type { PaletteStep, StepLine } from "../../../palette/model/action.ts";
import { deferredTo } from "../model/deferral.ts";
import { parseStoryTime } from "../model/storyTime.ts";
import type { Now } from "../model/timing.ts";
import { useStoryTime, useZone } from "../parts/useZone.ts";
import { sendNow } from "./sendNow.ts";

/** Minutes of play that are offered; any other number can be typed. */
const OFFERED = [5, 10, 15];
const REASONS = ["busy", "waiting", "ahead", "technical"] as const;
const MINUTES_MAX = 1_440;

/** By how much to defer an inject, or until when, and then the reason that the log wants. */
export function useDeferStep(now: Now): (row: InjectRow) => PaletteStep {
  const { t } = useTranslation(["palette", "control"]);
  const story = useStoryTime();
  const zone = useZone();

  function reasonStep(row: InjectRow, to: number): PaletteStep {
    const line = (id: string, reason: string): StepLine => ({
      id,
      title: reason,
      run: () => sendNow("inject.defer", { inject: row.id, version: row.plan?.version, to, reason }),
    });
    return {
      ask: t("control.askReason"),
      lines(typed) {
        const own = typed.trim();
        return [
          ...REASONS.map((each) => line(each, t(`control:reasons.defer.${each}`))),
          ...(own === "" ? [] : [{ ...line("own", own), lead: "“”", made: true }]),
        ];
      },
    };
  }
  function byMinutes(row: InjectRow, due: number, minutes: number): StepLine {
    const to = deferredTo(due, minutes, now);
    return {
      id: `by.${minutes}`,
      title: t("control:tray.jumpBy", { minutes }),
      hint: `→ ${story(to)}`,
      step: reasonStep(row, to),
    };
  }
  function untilLines(row: InjectRow, typed: string): StepLine[] {
    const to = parseStoryTime(typed, now.scenarioMs, zone);
    if (to === null) return [];
    return [
      {
        id: "until",
        title: t("control.until", { time: story(to) }),
        made: true,
        because: to <= now.scenarioMs ? t("control.past") : null,
        step: reasonStep(row, to),
      },
    ];
  }
  return (row) => {
    const due = row.plan?.dueMs ?? now.scenarioMs;
    return {
      ask: t("control.askDefer"),
      lines(typed) {
        const minutes = Number(typed.trim() || "0");
        const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= MINUTES_MAX;
        const until = untilLines(row, typed);
        const own = fits && until.length === 0 && !OFFERED.includes(minutes);
        return [
          ...OFFERED.map((each) => byMinutes(row, due, each)),
          {
            id: "time",
            title: t("control.untilTime"),
            step: { ask: t("control:tray.jumpHint"), lines: (time) => untilLines(row, time) },
          },
          ...until,
          ...(own ? [{ ...byMinutes(row, due, minutes), made: true }] : []),
        ];
      },
    };
  };
}
