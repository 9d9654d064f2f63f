import { atLeast, type UnitLevel } from "@firebreak/shared/roles";
import type { LocalText } from "@firebreak/shared/text";
import type { CallRow, ClearanceRow, RequestRow, ResponseRow, View } from "@firebreak/shared/views";
import { type Deadline, deadlineTidings } from "./deadlines.ts";
import type { Place, Tiding, TidingKind } from "./tiding.ts";

/** Who sits at a unit's desk, and what the desk knows that the view does not. */
export interface UnitEars {
  readonly for: "unit";
  readonly unit: string;
  /** The person's name: what a text is drafted by. */
  readonly name: string;
  readonly level: UnitLevel;
  /** The unit decides on escalations. */
  readonly leads: boolean;
  /** Keys of what the person has opened, for the kinds whose reading the exercise does not log. */
  readonly read: ReadonlySet<string>;
  readonly deadlines: readonly Deadline[];
}

export type UnitTables = Pick<
  View,
  | "injects"
  | "tasks"
  | "requests"
  | "clearances"
  | "responses"
  | "escalations"
  | "messages"
  | "calls"
  | "units"
>;

/** An inject that rings, and its ring, come together: what rings speaks for both. */
const TOGETHER_MS = 2_000;

/** Everything that this person of a unit would want to hear of, whenever it came. */
export function unitTidings(view: UnitTables, ears: UnitEars, playMs: number | null): Tiding[] {
  const { unit, read } = ears;
  const found: Tiding[] = [];
  const nameOf = (id: string): LocalText => view.units[id]?.name ?? id;
  const tell = (
    kind: TidingKind,
    id: string,
    what: Omit<Tiding, "key" | "kind"> & Partial<Pick<Tiding, "key">>,
  ): void => void found.push({ key: `${kind}:${id}`, kind, ...what });

  const calls = Object.values(view.calls).filter((row) => row.unit === unit);
  for (const task of Object.values(view.tasks)) {
    const inject = view.injects[task.inject];
    if (task.unit !== unit || inject === undefined || rings(inject.id, inject.releasedPlayMs, calls))
      continue;
    tell("inject", inject.id, {
      from: inject.from.name,
      title: inject.title,
      atMs: inject.releasedPlayMs,
      place: item("inject", inject.id),
      open: task.state === "new",
    });
  }
  for (const row of Object.values(view.requests)) requestTidings(row, ears, nameOf, tell);
  for (const row of Object.values(view.clearances)) {
    if (row.unit === unit) askedClearance(row, nameOf, tell);
    else if (row.owner === unit) givenClearance(row, view.responses[row.response], nameOf, tell);
  }
  for (const row of Object.values(view.responses)) {
    if (row.unit === unit) textTidings(row, ears, tell);
  }
  for (const row of Object.values(view.escalations)) {
    if (ears.leads) {
      tell("question", row.id, {
        from: nameOf(row.unit),
        title: row.question,
        atMs: row.raisedMs,
        place: item("question", row.id),
        open: row.decision === null,
      });
    } else if (row.decision !== null && (row.unit === unit || row.binds.includes(unit))) {
      tell("decision", row.id, {
        from: "",
        title: row.decision,
        atMs: row.decidedMs,
        place: item("decision", row.id),
        open: !read.has(`decision:${row.id}`),
      });
    }
  }
  for (const row of Object.values(view.messages)) {
    if (row.from === unit) continue;
    tell("message", row.id, {
      from: row.fromName,
      title: row.text,
      atMs: row.playMs,
      place: item("message", row.id),
      open: !read.has(`message:${row.id}`),
    });
  }
  for (const row of calls) {
    tell("call", row.id, {
      from: row.from.name,
      title: row.subject,
      atMs: row.rangMs,
      place: row.inject === null ? { at: "page" } : item("inject", row.inject),
      open: row.state === "ringing",
    });
  }
  return playMs === null ? found : [...found, ...deadlineTidings(ears.deadlines, playMs)];
}

type Tell = (kind: TidingKind, id: string, what: Omit<Tiding, "key" | "kind">) => void;
type NameOf = (unit: string) => LocalText;

function requestTidings(row: RequestRow, { unit, read }: UnitEars, nameOf: NameOf, tell: Tell): void {
  if (row.to === unit) {
    const about = { from: nameOf(row.from), title: row.text, place: item("request", row.id) };
    tell("request", row.id, { ...about, atMs: row.sentMs, open: row.status === "sent" });
    const waits = row.status === "sent" || row.status === "acknowledged";
    for (const atMs of row.remindedMs) tell("reminder", `${row.id}:${atMs}`, { ...about, atMs, open: waits });
  } else if (row.from === unit && row.answeredMs !== null) {
    tell("reply", row.id, {
      from: nameOf(row.to),
      title: row.answer ?? row.text,
      atMs: row.answeredMs,
      place: item("reply", row.id),
      open: row.status !== "completed" && !read.has(`reply:${row.id}`),
    });
  }
}

/** A text that was changed and is put to the unit once more is asked anew. */
function askedClearance(row: ClearanceRow, nameOf: NameOf, tell: Tell): void {
  const open = row.status === "sought";
  const about = { from: nameOf(row.owner), title: row.text, place: item("clearance", row.id), open };
  tell("clearance", `${row.id}:${row.soughtMs}`, { ...about, atMs: row.soughtMs });
  for (const atMs of row.remindedMs) {
    tell("reminder", `${row.id}:${row.soughtMs}:${atMs}`, { ...about, atMs });
  }
}

function givenClearance(
  row: ClearanceRow,
  response: ResponseRow | undefined,
  nameOf: NameOf,
  tell: Tell,
): void {
  if (row.status !== "cleared" && row.status !== "objected") return;
  tell(row.status, `${row.id}:${row.answeredMs ?? row.soughtMs}`, {
    from: nameOf(row.unit),
    title: row.reason ?? row.text,
    atMs: row.answeredMs,
    place: placeOfText(row.inject),
    open: response !== undefined && response.status !== "published",
  });
}

/**
 * What waits for an approver is no news to whoever wrote it, nor what came back or was approved to whoever sent
 * it there.
 */
function textTidings(row: ResponseRow, { level, name }: UnitEars, tell: Tell): void {
  const about = { atMs: row.submittedMs, place: item("text", row.id), open: true };
  const id = `${row.id}:${row.submittedMs ?? 0}`;
  const own = row.draftedBy === name;
  if (row.status === "submitted" && level === "approver" && !own) {
    tell("approval", id, { ...about, from: row.draftedBy, title: row.text });
  } else if (row.status === "approved" && atLeast(level, "lead") && row.approvedBy !== name) {
    const atMs = row.approvedMs ?? row.submittedMs;
    tell("approved", `${row.id}:${atMs ?? 0}`, {
      ...about,
      atMs,
      from: row.approvedBy ?? "",
      title: row.text,
    });
  } else if (row.status === "returned" && (level !== "approver" || own)) {
    tell("returned", `${row.id}:${row.returnedMs ?? 0}`, {
      ...about,
      atMs: row.returnedMs,
      from: row.returnedBy ?? "",
      title: row.returnedReason ?? row.text,
    });
  }
}

function rings(inject: string, releasedMs: number | null, calls: readonly CallRow[]): boolean {
  return calls.some(
    (row) => row.inject === inject && Math.abs(row.rangMs - (releasedMs ?? 0)) <= TOGETHER_MS,
  );
}

function placeOfText(inject: string | null): Place {
  return inject === null ? { at: "item", key: "statements" } : item("inject", inject);
}

function item(kind: string, id: string): Place {
  return { at: "item", key: `${kind}:${id}` };
}
