import { useMemo } from "react";
import { useView } from "../../../store/drill.ts";
import { boardEntries } from "../model/boardEntry.ts";
import { isCounting, statusOf } from "../model/boardStatus.ts";
import { playUntil } from "../model/timing.ts";
import { StatusMark } from "./StatusMark.tsx";
import { useStatusWords } from "./statusWords.ts";
import { useNowReading } from "./useNowReading.ts";

/** Where one inject stands, as the board says it, for lists beside the board. */
export function InjectStatus({ inject }: { inject: string }) {
  const now = useNowReading();
  const words = useStatusWords();
  const row = useView((view) => view.injects[inject]);
  const tables = useView(({ tasks, expectations }) => ({ tasks, expectations }));
  const entry = useMemo(
    () => (row === undefined ? undefined : boardEntries({ injects: { [row.id]: row }, ...tables })[0]),
    [row, tables],
  );
  if (entry === undefined) return null;
  const status = statusOf(entry, now);
  const due = entry.row.plan?.dueMs ?? null;
  const left = entry.row.releasedSeq === null && due !== null && isCounting(now) ? playUntil(due, now) : null;
  const label = words(entry, status, left === null ? null : Math.ceil(left / 1_000) * 1_000);
  return <StatusMark status={status} label={label} filled={status === "due" || status === "overdue"} />;
}
