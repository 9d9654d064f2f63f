import type { Audience } from "@firebreak/shared/roles";
import type { Condition, Scenario, ScenarioInject, ScenarioPersona } from "@firebreak/shared/scenario";
import type { PublicState } from "../simulation/publicState.ts";
import {
  TABLE_NAMES,
  type ExerciseRow,
  type InjectRow,
  type TableName,
  type TableRows,
} from "@firebreak/shared/views";

export type StateTables = { [T in TableName]: Map<string, TableRows[T]> };

/**
 * A row that the last event wrote. `insidersOnly`: what changed of it only control and evaluators see; to
 * anybody else even the news that something did would tell.
 */
export type Touched = { table: TableName; id: string; insidersOnly?: true } | { table: "exercise" };

/** A reason for which a conditional inject becomes due. */
export interface ReleaseRule {
  condition: Condition;
  /** Scenario milliseconds between the condition coming true and the inject being due. */
  afterMs: number;
  /** The story's clock (epoch ms) since when the condition holds without a break; null while it does not. */
  sinceMs: number | null;
  /** The ladder it belongs to; null for an inject's own condition. */
  ladder: string | null;
}

/** An inject as it stood before a change of its plan, and the story's clock (epoch ms) at that change. */
export interface PlanSnapshot {
  row: InjectRow;
  scenarioMs: number;
}

/**
 * The whole state of an exercise: its rows at their fullest (what control sees), and what `decide`
 * needs besides. Owned by whoever folds the log; `evolve` writes to it in place, so that an event costs
 * the same in a long exercise as in a young one.
 */
export interface ExerciseState {
  /** Position of the last event folded in. */
  seq: number;
  /** Its server time, epoch ms. */
  at: number;
  scenario: Scenario;
  exercise: ExerciseRow;
  tables: StateTables;
  /** The scenario's injects and personas by id. */
  plan: Map<string, ScenarioInject>;
  personas: Map<string, ScenarioPersona>;
  /** What has happened, as the keys that conditions ask for (facts.ts). */
  facts: Set<string>;
  /** The reasons for which each conditional inject that has still to come is released. */
  rules: Map<string, ReleaseRule[]>;
  /** Who has met a claim: unit ids, and `*` once it was public. */
  claimReach: Map<string, Set<string>>;
  /** Who has taken a task on, by the task's id: names may be shared, persons' ids are not. */
  holders: Map<string, string>;
  /** Expected actions not yet taken, by unit. */
  openExpectations: Map<string, Set<string>>;
  /** The simulated public. */
  public: PublicState;
  /** The row that each claim's curve, and under `*` the public's trust, is growing in. */
  stretches: Map<string, string>;
  /** What control changed of each inject's plan, oldest first. */
  planHistory: Map<string, PlanSnapshot[]>;
  /** Play time at which a unit last cleared a text of another's, as `owner unit`. */
  clearedMs: Map<string, number>;
  /** Server time (epoch ms) of each release. */
  releasedAt: Map<string, number>;
  /** Name of whoever released an inject by hand. */
  releasedBy: Map<string, string>;
  /** Which person has had which inject on the screen, as `inject/person`. */
  seenBy: Set<string>;
  /** The post that each released inject made. */
  postOf: Map<string, string>;
  /** Everybody whose view there is: fixed by the scenario's units. */
  audiences: readonly Audience[];
  /** Rows that the last event wrote, each once: what `project` has to look at. */
  touched: Touched[];
}

export function emptyTables(): StateTables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map()])) as unknown as StateTables;
}

/** Writes a row and remembers that it was written: the only way to change a row. */
export function put<T extends TableName>(state: ExerciseState, table: T, row: TableRows[T]): void {
  (state.tables[table] as Map<string, TableRows[T]>).set(row.id, row);
  state.touched.push({ table, id: row.id });
}

/** Writes some fields of a row that exists. A missing row is a bug in `decide`, which let the event pass. */
export function patch<T extends TableName>(
  state: ExerciseState,
  table: T,
  id: string,
  fields: Partial<TableRows[T]>,
): TableRows[T] {
  const row = rewritten(state, table, id, fields);
  put(state, table, row);
  return row;
}

/** The same where only control and evaluators may hear that anything changed. */
export function patchForInsiders<T extends TableName>(
  state: ExerciseState,
  table: T,
  id: string,
  fields: Partial<TableRows[T]>,
): void {
  const row = rewritten(state, table, id, fields);
  (state.tables[table] as Map<string, TableRows[T]>).set(id, row);
  state.touched.push({ table, id, insidersOnly: true });
}

function rewritten<T extends TableName>(
  state: ExerciseState,
  table: T,
  id: string,
  fields: Partial<TableRows[T]>,
): TableRows[T] {
  const row = (state.tables[table] as Map<string, TableRows[T]>).get(id);
  if (row === undefined) throw new Error(`no row ${id} in ${table} at seq ${state.seq}`);
  return { ...row, ...fields };
}

/** Leaves each row that was written once, in the order of first writing; for everybody where any writing was. */
export function settleTouched(state: ExerciseState): void {
  if (state.touched.length < 2) return;
  const settled = new Map<string, Touched>();
  for (const each of state.touched) {
    const key = each.table === "exercise" ? "exercise" : `${each.table} ${each.id}`;
    const before = settled.get(key);
    const isForAll = each.table === "exercise" || each.insidersOnly !== true;
    if (before === undefined || isForAll) settled.set(key, each);
  }
  state.touched = [...settled.values()];
}

export function setExercise(state: ExerciseState, fields: Partial<ExerciseRow>): void {
  state.exercise = { ...state.exercise, ...fields };
  state.touched.push({ table: "exercise" });
}

export function taskId(inject: string, unit: string): string {
  return `${inject}/${unit}`;
}

/** True where the unit has met the claim, in public or through an inject of its own. */
export function hasMet(state: ExerciseState, unit: string, claim: string): boolean {
  const reach = state.claimReach.get(claim);
  return reach !== undefined && (reach.has("*") || reach.has(unit));
}
