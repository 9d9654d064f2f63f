import { createStore } from "zustand/vanilla";
import type { Deed } from "./model/deeds.ts";

/** How far back one can go. */
const KEPT = 30;

/** What this person has done to the plan in this tab and not taken back, oldest first. */
export const deedStore = createStore<{ deeds: readonly Deed[] }>(() => ({ deeds: [] }));

export function pushDeed(deed: Deed): void {
  deedStore.setState(({ deeds }) => ({ deeds: [...deeds, deed].slice(-KEPT) }));
}

export function dropDeed(deed: Deed): void {
  deedStore.setState(({ deeds }) => ({ deeds: deeds.filter((each) => each !== deed) }));
}
