import { useMemo } from "react";
import { useView } from "../../../store/drill.ts";
import { type Thread, threads } from "../model/threads.ts";

/** Control's conversations, one a unit and one with all. */
export function useThreads(): Thread[] {
  const messages = useView((view) => view.messages);
  const units = useView((view) => view.units);
  return useMemo(() => threads(messages, Object.keys(units)), [messages, units]);
}
