import { quietly } from "../../../store/quietly.ts";

/** What a storage of the browser must be able to do here. */
export interface TickStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
}

const keyOf = (exercise: string, inject: string) => `firebreak.asked.${exercise}.${inject}`;

/**
 * Which lines of a call's script have been asked, by their place from 0. Nobody else's business: it
 * stays in this tab and ends with it.
 */
export function readTicks(storage: TickStorage, exercise: string, inject: string): ReadonlySet<number> {
  const kept = quietly((): unknown => JSON.parse(storage.getItem(keyOf(exercise, inject)) ?? "[]"));
  return new Set(Array.isArray(kept) ? kept.filter((place) => Number.isInteger(place)) : []);
}

export function writeTicks(
  storage: TickStorage,
  exercise: string,
  inject: string,
  ticks: ReadonlySet<number>,
): void {
  const kept = JSON.stringify([...ticks].sort((a, b) => a - b));
  quietly(() => storage.setItem(keyOf(exercise, inject), kept));
}
