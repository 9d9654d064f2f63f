import { useSyncExternalStore } from "react";
import { browserEnvironment } from "../../../connection/environment.ts";
import { useDesk } from "../parts/deskContext.ts";
import { createKeptDrafts, type KeptDrafts, type KeptWords, type ListedStorage } from "./model/keptWords.ts";

const page = browserEnvironment.newId();
const known = new Map<string, KeptDrafts>();

/** One set an exercise and person: every part of the desk reads the same. */
export function keptDraftsOf(exercise: string, person: string): KeptDrafts {
  const place = `firebreak.draft.${exercise}/${person}`;
  const kept = known.get(place) ?? createKeptDrafts(storage, place, page);
  known.set(place, kept);
  return kept;
}

/** What of this person's typing in a draft the server has not acknowledged. */
export function useKeptWords(response: string): readonly KeptWords[] {
  const { exercise, person } = useDesk();
  const kept = keptDraftsOf(exercise.id, person.id);
  return useSyncExternalStore(kept.subscribe, () => kept.of(response));
}

/** Reached for at each use: where it is forbidden that throws, and whoever asks knows how to go on without. */
const storage: ListedStorage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};
