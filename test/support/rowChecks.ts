import type { InjectRow, TableName, TableRows } from "@firebreak/shared/views";
import * as Y from "yjs";
import type { ExerciseState, Touched } from "../../server/src/domain/exercise.ts";

type Check<T extends TableName> = (row: TableRows[T], state: ExerciseState) => Iterable<string>;

/** What a row may never say, whatever happened: of itself and of the rows that it belongs with. */
const CHECKS: { [T in TableName]?: Check<T> } = {
  *injects(row) {
    const isOut = row.state === "released" || row.state === "complete";
    if (isOut !== (row.releasedSeq !== null)) yield `${row.state}, released at ${row.releasedSeq}`;
    if (isOut !== (row.releasedPlayMs !== null)) yield `${row.state}, its release at ${row.releasedPlayMs}`;
    const { plan } = row;
    if (plan === undefined) {
      yield "no plan";
      return;
    }
    if (plan.version < 1 || !Number.isSafeInteger(plan.version)) yield `version ${plan.version}`;
    if (plan.changes.length > 10 || plan.undoable > 10) yield "more changes than are remembered";
    if (plan.undoable >= plan.version) yield `${plan.undoable} to undo in version ${plan.version}`;
    if (row.state === "deferred" && plan.dueMs === null) yield "deferred to no moment";
  },
  *tasks(row) {
    const { seenMs, acknowledgedMs, claimedMs, firstActionMs, answeredMs } = row;
    for (const at of [acknowledgedMs, claimedMs, firstActionMs, answeredMs]) {
      if (at !== null && (seenMs === null || at < seenMs)) yield `done at ${at}, seen at ${seenMs}`;
    }
    if ((acknowledgedMs === null) !== (row.acknowledgedBy === null)) yield "acknowledged by nobody";
    if ((claimedMs === null) !== (row.claimedBy === null)) yield "taken on by nobody";
    const due =
      answeredMs !== null
        ? "answered"
        : firstActionMs !== null
          ? "working"
          : acknowledgedMs !== null
            ? "acknowledged"
            : seenMs === null
              ? "new"
              : "seen";
    if (row.state !== due) yield `${row.state} where it is ${due}`;
  },
  *responses(row, state) {
    const { status, doc } = row;
    if ((status === "published") !== (row.publishedMs !== null)) yield `${status}: ${row.publishedMs}`;
    if (status === "approved" && row.approvedMs === null) yield "approved at no time";
    const mayBeApproved = status === "approved" || status === "published";
    if (!mayBeApproved && row.approvedMs !== null) yield `${status} and approved`;
    if (status === "submitted" && row.submittedMs === null) yield "submitted at no time";
    if (status === "draft" && row.submittedMs !== null) yield "a draft that is submitted";
    if ((row.approvedMs === null) !== (row.approvedBy === null)) yield "approved by nobody";
    // Where nobody has to approve, what came back can be published as it is.
    const mayBeReturned = status === "returned" || status === "published";
    if (status === "returned" && row.returnedReason === null) yield "returned without a reason";
    if (status === "returned" && row.returnedMs === null) yield "returned at no time";
    if ((row.returnedMs === null) !== (row.returnedBy === null)) yield "returned by nobody";
    if (!mayBeReturned && row.returnedReason !== null) yield `${status}, returned: ${row.returnedReason}`;
    if (status === "published" && row.text.trim() === "") yield "nothing in it";
    if ((doc === null) !== (status === "published"))
      yield `${status} with ${doc === null ? "no" : "a"} document`;
    if (doc !== null && textOf(doc) !== row.text) yield "its document says something else";
    if (new Set(row.editors).size !== row.editors.length) yield "an editor twice";
    for (const each of state.tables.clearances.values()) {
      if (each.response !== row.id) continue;
      if (each.owner !== row.unit) yield `${each.id} is of ${each.owner}`;
      if (each.joint && !row.joint) yield `${each.id} is joint alone`;
      const isIn = each.status === "cleared" || each.status === "withdrawn";
      if (status === "published" && each.joint && !isIn) yield `out while ${each.unit} has ${each.status} it`;
      if (each.status !== "sought" && each.status !== "cleared") continue;
      for (const field of ["text", "kind", "claim", "stance"] as const) {
        if (each[field] !== row[field]) yield `${each.id} is ${each.status} with another ${field}`;
      }
    }
  },
  *clearances(row) {
    if (row.id !== `${row.response}/${row.unit}`) yield "an id of another";
    if (row.owner === row.unit) yield "asked of itself";
    const isAnswered = row.status === "cleared" || row.status === "objected";
    if (isAnswered && (row.answeredBy === null || row.answeredMs === null)) yield `${row.status} by nobody`;
    if (row.status === "sought" && row.answeredMs !== null) yield "answered and sought";
    if (row.status === "objected" && row.reason === null) yield "no reason";
    if ((row.status === "withdrawn") !== (row.withdrawnMs !== null)) {
      yield `${row.status}, withdrawn at ${row.withdrawnMs}`;
    }
    if (row.withdrawnMs !== null && row.withdrawnMs < row.soughtMs) yield "withdrawn before it was sought";
    for (const at of row.remindedMs) if (at < row.soughtMs) yield "reminded before it was sought";
  },
  *requests(row) {
    const { status } = row;
    if (row.from === row.to) yield "of a unit to itself";
    const isAnswered = status === "answered" || status === "completed";
    if (isAnswered && row.acknowledgedMs === null) yield `${status}, never acknowledged`;
    if (isAnswered !== (status !== "declined" && row.answer !== null)) yield `${status}: ${row.answer}`;
    if ((status === "completed") !== (row.completedMs !== null)) yield `${status} at ${row.completedMs}`;
    for (const at of row.remindedMs) if (at < row.sentMs) yield "reminded before it was sent";
  },
  *escalations(row) {
    const isDecided = row.decision !== null;
    if (isDecided !== (row.decidedBy !== null) || isDecided !== (row.decidedMs !== null))
      yield "half decided";
    if (isDecided && !row.binds.includes(row.unit)) yield "it does not bind who asked";
  },
  *calls(row) {
    const { state, pickedUpMs, endedMs, lines } = row;
    if ((state === "ended") !== (endedMs !== null)) yield `${state}, ended at ${endedMs}`;
    if (state === "talking" && pickedUpMs === null) yield "talking, never picked up";
    if (state === "ringing" && pickedUpMs !== null) yield "picked up and ringing";
    if (lines.length > 0 && pickedUpMs === null) yield "lines before anybody picked up";
    let at = pickedUpMs ?? 0;
    for (const line of lines) {
      if (line.playMs < at || line.playMs > (endedMs ?? Infinity)) yield `a line at ${line.playMs}`;
      at = line.playMs;
    }
  },
  *expectations(row) {
    const isMet = row.status === "met" || row.status === "late";
    if (isMet !== (row.metMs !== null)) yield `${row.status} at ${row.metMs}`;
    if (row.status === "met" && (row.metMs ?? 0) > row.dueMs) yield "met after its deadline";
    if (row.status === "late" && (row.metMs ?? 0) <= row.dueMs) yield "late before its deadline";
  },
  *people(row, state) {
    if (row.removed && row.online) yield "removed and online";
    if ((row.role === "unit") !== (row.unit !== null)) yield `${row.role} of ${row.unit}`;
    if (row.unit !== null && !state.tables.units.has(row.unit)) yield "of no unit";
  },
  *units(row, state) {
    const isThere = [...state.tables.people.values()].some(({ unit, online }) => unit === row.id && online);
    if (row.online !== isThere) yield row.online ? "online with nobody" : "offline with somebody";
  },
  *posts(row, state) {
    if (row.unit !== null && row.with.includes(row.unit)) yield "with itself";
    if (row.re !== null && !state.tables.posts.has(row.re.post)) yield "about no post";
  },
  *ratings(row, state) {
    if (state.tables.responses.get(row.response)?.status !== "published") yield "of what is not published";
  },
};

/** What is wrong with the rows that the last event wrote. Not in the middle of a command: see `settled`. */
export function* rowFaults(state: ExerciseState, touched: readonly Touched[]): Generator<string> {
  for (const each of touched) {
    if (each.table === "exercise") continue;
    yield* faultsOf(state, each.table, each.id);
    // A word on a text is checked with its text.
    if (each.table === "clearances") yield* faultsOf(state, "responses", each.id.split("/")[0] ?? "");
  }
}

/** What is wrong with any row. */
export function* allRowFaults(state: ExerciseState): Generator<string> {
  for (const table of Object.keys(CHECKS) as TableName[]) {
    for (const id of state.tables[table].keys()) yield* faultsOf(state, table, id);
  }
}

function* faultsOf<T extends TableName>(state: ExerciseState, table: T, id: string): Generator<string> {
  const row = (state.tables[table] as Map<string, TableRows[T]>).get(id);
  if (row === undefined) {
    yield `${table} ${id} was written and is not there`;
    return;
  }
  if (row.id !== id) yield `${table} ${id} is called ${row.id}`;
  for (const fault of CHECKS[table]?.(row, state) ?? []) yield `${table} ${id}: ${fault}`;
}

function textOf(doc: string): string {
  const read = new Y.Doc();
  Y.applyUpdate(read, Buffer.from(doc, "base64"));
  return read.getText("text").toJSON();
}

/** All of an inject that an undo brings back. What conditions give it meanwhile is a matter of its own. */
export function undoable(row: InjectRow): string {
  const { plan, ...rest } = row;
  if (plan === undefined) throw new Error(`${row.id} has no plan`);
  const {
    version: _v,
    changes: _c,
    undoable: _u,
    assignedTo: _a,
    assignedVersion: _w,
    dueMs,
    ...kept
  } = plan;
  const waits = plan.waits.length > 0 && row.state === "planned";
  return JSON.stringify({ ...rest, plan: waits ? kept : { ...kept, dueMs } });
}
