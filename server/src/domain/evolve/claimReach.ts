import type { ExerciseState } from "../exercise.ts";

/** What names the claim shows it from now on to those who had not met it: those rows go out once more. */
export function claimReached(state: ExerciseState, claim: string, who: readonly string[]): void {
  const reach = state.claimReach.get(claim) ?? new Set<string>();
  const before = reach.size;
  for (const each of who) reach.add(each);
  if (reach.size === before) return;
  state.claimReach.set(claim, reach);
  state.touched.push({ table: "claims", id: claim });
  for (const post of state.tables.posts.values()) {
    if (post.claim === claim) state.touched.push({ table: "posts", id: post.id });
  }
  for (const row of state.tables.clearances.values()) {
    if (row.claim === claim) state.touched.push({ table: "clearances", id: row.id });
  }
  for (const row of state.tables.curves.values()) {
    if (row.claim === claim) state.touched.push({ table: "curves", id: row.id });
  }
}
