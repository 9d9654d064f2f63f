import type { ExpectationRow, InjectRow, TaskRow, View } from "@firebreak/shared/views";

/** One inject as the board shows it: its row and what has become of it at its units. */
export interface BoardEntry {
  row: InjectRow;
  /** Its place in the scenario, from 1: what planners call it by. */
  number: number;
  /** How many units were given it, and how many of them have answered. 0 before its release. */
  tasks: number;
  answered: number;
  /** Expected actions whose deadline went by and that have not been done since. */
  missed: number;
  /** Play time by which the sender wants an answer; null where nobody waits for one. */
  replyDueMs: number | null;
}

type Sources = Pick<View, "injects" | "tasks" | "expectations">;

/** Every inject as the board shows it, in the scenario's order. */
export function boardEntries({ injects, tasks, expectations }: Sources): BoardEntry[] {
  const given = countBy(Object.values(tasks), () => true);
  const answered = countBy(Object.values(tasks), (task) => task.state === "answered");
  const missed = countBy(Object.values(expectations), (expected) => expected.status === "missed");
  return Object.values(injects).map((row, index) => ({
    row,
    number: index + 1,
    tasks: given.get(row.id) ?? 0,
    answered: answered.get(row.id) ?? 0,
    missed: missed.get(row.id) ?? 0,
    replyDueMs:
      row.releasedPlayMs === null || row.replyByMs === null ? null : row.releasedPlayMs + row.replyByMs,
  }));
}

/** True where a row drawn for the one needs no change to show the other. */
export function sameEntry(a: BoardEntry, b: BoardEntry): boolean {
  return (
    a.row === b.row &&
    a.number === b.number &&
    a.tasks === b.tasks &&
    a.answered === b.answered &&
    a.missed === b.missed
  );
}

/** Still to come: released neither by the clock nor by hand, and not given up. */
export function isWaiting(row: InjectRow): boolean {
  return row.state === "planned" || row.state === "deferred";
}

/** Kept in reserve, for a hand to release. */
export function isAtHand(row: InjectRow): boolean {
  return row.category === "contingency" || row.plan?.mode === "manual";
}

/** Something that may happen releases it: its own condition, or a ladder that it is a rung of. */
export function isAwaiting(row: InjectRow): boolean {
  return row.plan?.mode === "conditional" || (row.plan?.waits.length ?? 0) > 0;
}

function countBy<R extends TaskRow | ExpectationRow>(rows: R[], counts: (row: R) => boolean) {
  const found = new Map<string, number>();
  for (const row of rows) {
    if (counts(row)) found.set(row.inject, (found.get(row.inject) ?? 0) + 1);
  }
  return found;
}
