import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useView, serverNow, useYou } from "../../../store/drill.ts";
import { quietly } from "../../../store/quietly.ts";
import type { Thread } from "../model/threads.ts";
import { afterReading, type ReadMarks, readMarksOf } from "../model/unread.ts";

const NOTHING: ReadMarks = { begun: Infinity, rooms: {} };
const store = createStore<{ owner: string; marks: ReadMarks }>(() => ({ owner: "", marks: NOTHING }));
const keyOf = (owner: string) => `firebreak.read.${owner}`;

function keep(owner: string, marks: ReadMarks): void {
  store.setState({ owner, marks });
  quietly(() => localStorage.setItem(keyOf(owner), JSON.stringify(marks)));
}

/** Up to where this person has read the rooms, kept in the browser. Who comes in begins with everything read. */
export function useReadMarks(): ReadMarks {
  const exercise = useView((view) => view.exercise?.id ?? "");
  const person = useYou()?.person ?? "";
  const owner = `${exercise}.${person}`;
  const state = useStore(store);
  useEffect(() => {
    if (owner === "." || store.getState().owner === owner) return;
    const kept = quietly((): unknown => JSON.parse(localStorage.getItem(keyOf(owner)) ?? "null"));
    const marks = readMarksOf(kept);
    keep(owner, marks ?? { begun: serverNow(), rooms: {} });
  }, [owner]);
  return state.owner === owner ? state.marks : NOTHING;
}

/** What stands in the room has been seen. */
export function markRead(thread: Thread): void {
  const { owner, marks } = store.getState();
  const next = afterReading(marks, thread);
  if (owner !== "" && next !== marks) keep(owner, next);
}
