import type { BoardEntry } from "../model/boardEntry.ts";
import type { BoardStatus } from "../model/boardStatus.ts";
import { StatusMark } from "../parts/StatusMark.tsx";
import { useStatusWords } from "../parts/statusWords.ts";

export interface PlainStatusProps {
  entry: BoardEntry;
  status: BoardStatus;
  /** Whole seconds of play until the release, ms; null where it is far or past. */
  leftMs: number | null;
}

/** Where an inject stands, as a mark with its word. */
export function PlainStatus({ entry, status, leftMs }: PlainStatusProps) {
  const words = useStatusWords();
  return (
    <StatusMark
      status={status}
      label={words(entry, status, leftMs)}
      filled={status === "overdue" || status === "due"}
    />
  );
}
