import type { CallRow, InjectRow } from "@firebreak/shared/views";

/** Calls by how far they are, each group in the order in which it wants to be looked at. */
export interface CallBoard {
  /** The longest first. */
  readonly ringing: readonly CallRow[];
  /** Those in which the caller has to speak first, the longest silence on top. */
  readonly talking: readonly CallRow[];
  /** Those without an outcome first, then the latest. */
  readonly ended: readonly CallRow[];
}

export function callBoard(rows: readonly CallRow[]): CallBoard {
  const talks = (row: CallRow) => Number(!waitsForCaller(row));
  const noted = (row: CallRow) => Number(!wantsOutcome(row));
  return {
    ringing: rows.filter((row) => row.state === "ringing").sort((a, b) => a.rangMs - b.rangMs || byId(a, b)),
    talking: rows
      .filter((row) => row.state === "talking")
      .sort((a, b) => talks(a) - talks(b) || silentSince(a) - silentSince(b) || byId(a, b)),
    ended: rows
      .filter((row) => row.state === "ended")
      .sort((a, b) => noted(a) - noted(b) || (b.endedMs ?? 0) - (a.endedMs ?? 0) || byId(a, b)),
  };
}

/** The unit has picked up, or spoken, and nobody has answered it as the caller. */
export function waitsForCaller(row: CallRow): boolean {
  return row.state === "talking" && row.lines.at(-1)?.who !== "caller";
}

/** It was answered, is over, and nobody has said what came of it. A call that nobody answered says so itself. */
export function wantsOutcome(row: CallRow): boolean {
  return row.state === "ended" && row.pickedUpMs !== null && (row.outcome ?? null) === null;
}

/** Where the key leads: a unit that waits for the caller, else who talks, else who rings, else what lacks an outcome. */
export function callToTake({ ringing, talking, ended }: CallBoard): CallRow | null {
  return talking[0] ?? ringing[0] ?? ended[0] ?? null;
}

/** Its ids as the list shows them. */
export function inOrder({ ringing, talking, ended }: CallBoard): string[] {
  return [...ringing, ...talking, ...ended].map(({ id }) => id);
}

/** The injects that a call to a unit can be about: those that have reached it, the latest first. */
export function injectsOf(rows: readonly InjectRow[], unit: string): InjectRow[] {
  return rows
    .filter((row) => row.releasedPlayMs !== null && row.to.includes(unit))
    .sort((a, b) => (b.releasedPlayMs ?? 0) - (a.releasedPlayMs ?? 0));
}

function silentSince(row: CallRow): number {
  return row.lines.at(-1)?.playMs ?? row.pickedUpMs ?? row.rangMs;
}

function byId(a: CallRow, b: CallRow): number {
  return a.id < b.id ? -1 : 1;
}
