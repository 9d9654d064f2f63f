import type { ClearanceRow, ResponseRow, UnitRow, View } from "@firebreak/shared/views";

/** The clearances of a text, in the order in which they were asked for. */
export function clearancesOf(table: View["clearances"], response: string): ClearanceRow[] {
  return Object.values(table)
    .filter((row) => row.response === response)
    .sort((a, b) => a.soughtMs - b.soughtMs || (a.id < b.id ? -1 : 1));
}

/** What has been asked of a unit: what waits first, by its deadline; then the rest, the latest first. */
export function clearancesAsked(table: View["clearances"], unit: string): ClearanceRow[] {
  const waits = (row: ClearanceRow) => Number(row.status !== "sought");
  return Object.values(table)
    .filter((row) => row.unit === unit)
    .sort((a, b) => waits(a) - waits(b) || (waits(a) === 0 ? byDue(a, b) : b.soughtMs - a.soughtMs));
}

/** The clearances that a text still needs or has: those of units that were let go count no more. */
export function standing(rows: readonly ClearanceRow[]): ClearanceRow[] {
  return rows.filter(({ status }) => status !== "withdrawn");
}

/**
 * What the unit has asked of others and what is not settled: what waits by its deadline, then what has to be
 * put again.
 * @param out whether a text has been published
 */
export function clearancesSought(
  table: View["clearances"],
  owner: string,
  out: (response: string) => boolean,
): ClearanceRow[] {
  const waits = (row: ClearanceRow) => Number(row.status !== "sought");
  return Object.values(table)
    .filter((row) => row.owner === owner && !out(row.response))
    .filter(({ status }) => status !== "cleared" && status !== "withdrawn")
    .sort((a, b) => waits(a) - waits(b) || byDue(a, b));
}

function byDue(a: ClearanceRow, b: ClearanceRow): number {
  const due = (row: ClearanceRow) => row.dueMs ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || a.soughtMs - b.soughtMs;
}

/** Units that have to be asked again: the text changed under them, or they objected to it. */
export function toAskAgain(rows: readonly ClearanceRow[]): string[] {
  return rows.filter(({ status }) => status === "void" || status === "objected").map(({ unit }) => unit);
}

/** How far a text's clearances are, and what has become of a joint statement with the last of them. */
export type Standing = "none" | "waits" | "cleared" | "joint-waits" | "joint-submitted" | "joint-published";

export function standingOf(
  row: Pick<ResponseRow, "joint" | "status">,
  clearances: readonly ClearanceRow[],
): Standing {
  const needed = standing(clearances);
  if (needed.length === 0) return "none";
  const all = needed.every(({ status }) => status === "cleared");
  if (!row.joint) return all ? "cleared" : "waits";
  if (!all) return "joint-waits";
  if (row.status === "published") return "joint-published";
  return row.status === "submitted" ? "joint-submitted" : "cleared";
}

/** Units whose word a text, before it is submitted, still waits for, and those that refused it or have to be asked again. */
export function openOf(
  row: Pick<ResponseRow, "status">,
  clearances: readonly ClearanceRow[],
): { waits: string[]; again: string[] } {
  if (row.status !== "draft" && row.status !== "returned") return { waits: [], again: [] };
  const waits = clearances.filter(({ status }) => status === "sought").map(({ unit }) => unit);
  return { waits, again: toAskAgain(clearances) };
}

/** The units that a joint statement goes out with. */
export function partnersOf(row: Pick<ResponseRow, "joint">, clearances: readonly ClearanceRow[]): string[] {
  return row.joint ? standing(clearances).flatMap(({ joint, unit }) => (joint ? [unit] : [])) : [];
}

type Matters = Pick<View, "units" | "injects" | "requests" | "posts">;

/**
 * The other units, those concerned with the matter first: the inject reached them too, they were asked or
 * asked about it, or they have published on its claim. Either list in the scenario's order.
 */
export function concernedFirst(
  { units, injects, requests, posts }: Matters,
  { unit, inject, claim }: Pick<ResponseRow, "unit" | "inject" | "claim">,
): { concerned: UnitRow[]; others: UnitRow[] } {
  const touched = new Set<string>(inject === null ? [] : injects[inject]?.to);
  if (inject !== null) {
    for (const row of Object.values(requests)) {
      if (row.inject === inject) touched.add(row.from).add(row.to);
    }
  }
  if (claim !== null) {
    for (const row of Object.values(posts))
      if (row.claim === claim && row.unit !== null) touched.add(row.unit);
  }
  const rest = Object.values(units).filter((each) => each.id !== unit);
  return {
    concerned: rest.filter(({ id }) => touched.has(id)),
    others: rest.filter(({ id }) => !touched.has(id)),
  };
}
