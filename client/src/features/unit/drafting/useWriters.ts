import type { ResponseRow } from "@firebreak/shared/views";
import { useState } from "react";
import { serverNow, useNow } from "../../../store/drill.ts";
import { useDesk } from "../parts/deskContext.ts";
import { withTyping, writersOf, writingNow } from "./model/writers.ts";

/** Who else is writing in a draft at this second, by name. */
export function useWriters(row: ResponseRow): string[] {
  const { person } = useDesk();
  const now = useNow();
  const [writers, setWriters] = useState(() => writersOf(row));
  const next = withTyping(writers, row, serverNow());
  // Kept from one drawing to the next: who typed is told by a change of the row alone.
  if (next !== writers) setWriters(next);
  return writingNow(next, person.name, now);
}
