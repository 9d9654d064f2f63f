import { useCallback, useSyncExternalStore } from "react";
import { createReadMarks, type ReadMarks } from "../model/readMarks.ts";
import { browserStorage } from "./browserStorage.ts";
import { useDesk } from "./deskContext.ts";

const storage = browserStorage(() => localStorage);
const known = new Map<string, ReadMarks>();

/** One set of marks an exercise and person: every part of the desk reads the same. */
export function readMarksOf(exercise: string, person: string): ReadMarks {
  const place = `firebreak.read.${exercise}/${person}`;
  const marks = known.get(place) ?? createReadMarks(storage, place);
  known.set(place, marks);
  return marks;
}

/** What this person has read, and the way to mark more. */
export function useReadMarks(): { read: ReadonlySet<string>; markRead: (keys: readonly string[]) => void } {
  const { exercise, person } = useDesk();
  const marks = readMarksOf(exercise.id, person.id);
  const read = useSyncExternalStore(marks.subscribe, marks.get);
  const markRead = useCallback((keys: readonly string[]) => marks.add(keys), [marks]);
  return { read, markRead };
}
