import type { InjectRow, TaskRow } from "@firebreak/shared/views";

/** A released inject with what became of it at each of its units. */
export interface Release {
  inject: InjectRow;
  tasks: TaskRow[];
}

/** Released injects, newest first; the tasks in the order in which the inject names its units. */
export function listReleases(
  injects: Readonly<Record<string, InjectRow>>,
  tasks: Readonly<Record<string, TaskRow>>,
  unit: string | null,
): Release[] {
  return Object.values(injects)
    .filter((inject) => inject.releasedPlayMs !== null && (unit === null || inject.to.includes(unit)))
    .sort((a, b) => (b.releasedSeq ?? 0) - (a.releasedSeq ?? 0))
    .map((inject) => ({
      inject,
      tasks: inject.to.flatMap((each) => tasks[`${inject.id}/${each}`] ?? []),
    }));
}

/** How long a unit took to acknowledge, ms of play; null while it has not. */
export function acknowledgedAfter({ releasedPlayMs }: InjectRow, { acknowledgedMs }: TaskRow): number | null {
  return releasedPlayMs === null || acknowledgedMs === null ? null : acknowledgedMs - releasedPlayMs;
}
