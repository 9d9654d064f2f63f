import type { InjectRow } from "@firebreak/shared/views";
import type { DrillEvent, EventType } from "../../server/src/domain/events.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { undoable } from "./rowChecks.ts";

/** What makes a new version that can be taken back. */
const CHANGES: ReadonlySet<EventType> = new Set<EventType>([
  "inject.edited",
  "inject.deferred",
  "inject.skipped",
  "inject.held",
  "inject.unheld",
]);
/** Changes that are remembered. */
const REMEMBERED = 10;

type Broken = [rule: "PLN-30" | "PLN-31", message: string];

/** Follows the plan of each inject from event to event: its versions, and what an undo brings back. */
export class PlanChecks {
  readonly #rows = new Map<string, InjectRow>();
  readonly #before = new Map<string, string[]>();

  /** What is wrong after this event, which `state` has taken in. */
  *check(event: DrillEvent, state: ExerciseState): Generator<Broken> {
    for (const touched of state.touched) {
      if (touched.table !== "injects") continue;
      const row = state.tables.injects.get(touched.id);
      if (row === undefined) continue;
      const before = this.#rows.get(row.id);
      this.#rows.set(row.id, row);
      if (before !== undefined) yield* this.#change(event, before, row);
    }
  }

  *#change(event: DrillEvent, before: InjectRow, row: InjectRow): Generator<Broken> {
    const where = `${row.id} at ${event.seq}, ${event.type}`;
    const isNamed = "inject" in event.data && event.data.inject === row.id;
    const isChange = isNamed && CHANGES.has(event.type);
    const isUndo = isNamed && event.type === "inject.reverted";
    const due = (before.plan?.version ?? 0) + (isChange || isUndo ? 1 : 0);
    if (row.plan?.version !== due) yield ["PLN-30", `${where}: version ${row.plan?.version}, not ${due}`];
    const stack = this.#before.get(row.id) ?? [];
    if (isChange) this.#before.set(row.id, [...stack, undoable(before)].slice(-REMEMBERED));
    if (isUndo) {
      this.#before.set(row.id, stack.slice(0, -1));
      const wanted = stack.at(-1);
      const got = undoable(row);
      if (got !== wanted) yield ["PLN-31", `${where}: ${got} in place of ${wanted}`];
    }
    const left = this.#before.get(row.id)?.length ?? 0;
    if (row.plan?.undoable !== left) yield ["PLN-31", `${where}: ${row.plan?.undoable} to undo, not ${left}`];
  }
}
