import type { DatabaseSync } from "node:sqlite";
import type { AccessRow, AppendBatch, AppendResult, AppliedCommand } from "./eventStore.ts";
import type { Output } from "./sqliteProtocol.ts";

/** A page of a reading ends at this many lines, or once its lines are this long, whichever is first. */
const PAGE_LINES = 1_024;
const PAGE_CHARACTERS = 1024 * 1024;

/** What can be asked of an open database. Writing methods expect to run inside a transaction. */
export class SqliteQueries {
  readonly #statements;
  /** Each exercise's number. Forgotten on rollback, which may have taken a row back. */
  readonly #numbers = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#statements = prepareAll(database);
  }

  append(exercise: string, batch: AppendBatch): AppendResult {
    const number = this.#number(exercise);
    if (number !== undefined) {
      for (const { person, command } of batch.commands) {
        const first = this.#statements.answer.get(number, person, command);
        if (first !== undefined) return { status: "repeated", person, command, seq: first["seq"] as number };
      }
    }
    const seq = number === undefined ? 0 : this.#lastSeq(number);
    if (seq !== batch.expectedSeq) return { status: "conflict", seq };
    if (batch.records.length === 0 && batch.commands.length === 0) return { status: "appended" };
    const log = number ?? this.#addExercise(exercise);
    for (const record of batch.records) this.#statements.addRecord.run(log, record.seq, record.line);
    for (const each of batch.commands) {
      this.#statements.addCommand.run(log, each.person, each.command, each.seq);
    }
    return { status: "appended" };
  }

  putAccess(rows: AccessRow[]): void {
    for (const row of rows) this.#statements.putAccess.run(row.key, row.exercise, row.kind, row.value);
  }

  rolledBack(): void {
    this.#numbers.clear();
  }

  page(exercise: string, from: number, to: number | null): Output<"page"> {
    const number = this.#number(exercise);
    if (number === undefined) return { lines: [], last: 0 };
    const head = this.#lastSeq(number);
    const last = to === null ? head : Math.min(to, head);
    const lines: string[] = [];
    let characters = 0;
    for (const row of this.#statements.page.iterate(number, from, last, PAGE_LINES)) {
      const line = row["line"] as string;
      lines.push(line);
      characters += line.length;
      if (characters >= PAGE_CHARACTERS) break;
    }
    return { lines, last };
  }

  head(exercise: string): string | null {
    const number = this.#number(exercise);
    const row = number === undefined ? undefined : this.#statements.head.get(number);
    return row === undefined ? null : (row["line"] as string);
  }

  exercises(): { id: string; seq: number }[] {
    return this.#statements.exercises
      .all()
      .map((row) => ({ id: row["id"] as string, seq: row["seq"] as number }));
  }

  answers(exercise: string): AppliedCommand[] {
    const number = this.#number(exercise);
    if (number === undefined) return [];
    return this.#statements.answers.all(number).map((row) => ({
      person: row["person"] as string,
      command: row["command"] as string,
      seq: row["seq"] as number,
    }));
  }

  accessRows(): AccessRow[] {
    return this.#statements.accessRows.all().map((row) => ({
      key: row["key"] as string,
      exercise: row["exercise"] as string,
      kind: row["kind"] as AccessRow["kind"],
      value: row["value"] as string,
    }));
  }

  #number(exercise: string): number | undefined {
    const known = this.#numbers.get(exercise);
    if (known !== undefined) return known;
    const number = this.#statements.number.get(exercise)?.["number"] as number | undefined;
    if (number !== undefined) this.#numbers.set(exercise, number);
    return number;
  }

  #addExercise(exercise: string): number {
    this.#statements.addExercise.run(exercise);
    return this.#number(exercise) as number;
  }

  #lastSeq(number: number): number {
    return (this.#statements.lastSeq.get(number)?.["seq"] as number | null | undefined) ?? 0;
  }
}

function prepareAll(database: DatabaseSync) {
  const sql = (text: string) => database.prepare(text);
  return {
    number: sql("SELECT number FROM exercise WHERE id = ?"),
    addExercise: sql("INSERT INTO exercise (id) VALUES (?)"),
    lastSeq: sql("SELECT max(seq) AS seq FROM record WHERE exercise = ?"),
    head: sql("SELECT line FROM record WHERE exercise = ? ORDER BY seq DESC LIMIT 1"),
    page: sql("SELECT line FROM record WHERE exercise = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT ?"),
    addRecord: sql("INSERT INTO record (exercise, seq, line) VALUES (?, ?, ?)"),
    answer: sql("SELECT seq FROM command WHERE exercise = ? AND person = ? AND command = ?"),
    addCommand: sql("INSERT INTO command (exercise, person, command, seq) VALUES (?, ?, ?, ?)"),
    answers: sql("SELECT person, command, seq FROM command WHERE exercise = ?"),
    exercises: sql(
      `SELECT id, (SELECT max(seq) FROM record WHERE exercise = number) AS seq FROM exercise ORDER BY number`,
    ),
    putAccess: sql(
      `INSERT INTO access (key, exercise, kind, value) VALUES (?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET exercise = excluded.exercise, kind = excluded.kind, value = excluded.value`,
    ),
    accessRows: sql("SELECT key, exercise, kind, value FROM access"),
  };
}
