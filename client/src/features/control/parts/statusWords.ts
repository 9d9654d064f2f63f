import { formatSpan } from "@firebreak/shared/duration";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { BoardEntry } from "../model/boardEntry.ts";
import type { BoardStatus } from "../model/boardStatus.ts";

/**
 * A status in words. `leftMs`: play ms until its release, where that is near enough to count down to;
 * `progress`: how near what it waits for is, in figures.
 */
export function useStatusWords(): (
  entry: BoardEntry,
  status: BoardStatus,
  leftMs: number | null,
  progress?: string | null,
) => string {
  const { t } = useTranslation("control");
  return useCallback(
    ({ answered, tasks, missed }, status, leftMs, progress = null) => {
      switch (status) {
        case "due":
          return leftMs === null || leftMs <= 0
            ? t("status.dueNow")
            : t("status.due", { time: formatSpan(leftMs) });
        case "planned":
          return leftMs === null ? t("status.planned") : t("status.in", { time: formatSpan(leftMs) });
        case "answering":
        case "answered":
          return t(`status.${status}`, { answered, tasks });
        case "overdue":
          if (answered === 0) return t("status.overdue");
          // All have answered, and yet something that was wanted of them was not done.
          return answered === tasks
            ? t("status.missed", { count: missed })
            : t("status.overdueOf", { answered, tasks });
        case "deferred":
          return leftMs === null
            ? t("status.deferred")
            : t("status.deferredIn", { time: formatSpan(leftMs) });
        case "condition":
          return progress ?? t("status.condition");
        case "held":
        case "atHand":
        case "released":
        case "complete":
        case "skipped":
          return t(`status.${status}`);
      }
    },
    [t],
  );
}
