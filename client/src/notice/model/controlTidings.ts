import type { CallRow, View } from "@firebreak/shared/views";
import type { Tiding } from "./tiding.ts";

/** Who sits in the control cell, and what their desk knows that the view does not. */
export interface ControlEars {
  readonly for: "control";
  readonly name: string;
  /** Injects that the board calls overdue. */
  readonly overdue: readonly string[];
  /** Injects that this controller works on, each since when (server time, epoch ms). */
  readonly inHand: ReadonlyMap<string, number>;
}

export type ControlTables = Pick<
  View,
  "injects" | "calls" | "messages" | "escalations" | "people" | "sites" | "units"
>;

/** How long a unit may wait in a call for the caller's next words before it is told, play ms. */
export const CALLER_SILENT_MS = 15_000;

/** Everything that this controller would want to hear of, whenever it came. `wasHere`: people who were online once. */
export function controlTidings(
  view: ControlTables,
  ears: ControlEars,
  playMs: number | null,
  wasHere: (person: string) => boolean,
): Tiding[] {
  const nameOf = (unit: string) => view.units[unit]?.name ?? unit;
  const found: Tiding[] = [];
  for (const row of Object.values(view.calls)) found.push(...callTidings(row, playMs, nameOf(row.unit)));

  const answeredAt = new Map<string, number>();
  for (const row of Object.values(view.messages)) {
    if (row.from === "control") answeredAt.set(row.to, Math.max(row.at, answeredAt.get(row.to) ?? 0));
  }
  for (const row of Object.values(view.messages)) {
    if (row.from === "control") continue;
    found.push({
      key: `message:${row.id}`,
      kind: "message",
      from: nameOf(row.from),
      title: row.text,
      atMs: row.playMs,
      place: { at: "messages", unit: row.from },
      open: (answeredAt.get(row.from) ?? -1) < row.at,
    });
  }
  for (const row of Object.values(view.escalations)) {
    found.push({
      key: `escalation:${row.id}`,
      kind: "escalation",
      from: nameOf(row.unit),
      title: row.question,
      atMs: row.raisedMs,
      place: row.inject === null ? { at: "waits" } : { at: "inject", inject: row.inject },
      open: row.decision === null,
    });
  }
  for (const id of ears.overdue) {
    const row = view.injects[id];
    if (row === undefined) continue;
    found.push({
      key: `overdue:${id}`,
      kind: "overdue",
      from: "",
      title: row.title,
      atMs: row.releasedPlayMs,
      place: { at: "inject", inject: id },
      open: true,
    });
  }
  for (const [id, since] of ears.inHand) {
    const row = view.injects[id];
    for (const change of row?.plan?.changes ?? []) {
      // Who has an inject in hand is no change of the plan, and one's own is no news.
      if (row === undefined || change.at <= since || change.by === ears.name || change.what === "assigned") {
        continue;
      }
      found.push({
        key: `conflict:${id}:${change.at}`,
        kind: "conflict",
        from: change.by,
        title: row.title,
        atMs: change.playMs,
        place: { at: "inject", inject: id },
        open: true,
      });
    }
  }
  for (const row of Object.values(view.people)) {
    if (row.role !== "unit" || row.online || row.removed || !wasHere(row.id)) continue;
    found.push({
      key: lostKey(row.id),
      kind: "lost",
      from: view.sites[row.site ?? ""]?.name ?? nameOf(row.unit ?? ""),
      title: row.name,
      atMs: null,
      place: { at: "people" },
      open: true,
    });
  }
  return found;
}

/** Somebody can be lost again: once they are back, this key is forgotten. */
export function lostKey(person: string): string {
  return `lost:${person}`;
}

export function isLost(key: string): boolean {
  return key.startsWith("lost:");
}

function callTidings(row: CallRow, playMs: number | null, from: Tiding["from"]): Tiding[] {
  const about = { from, title: row.subject, place: { at: "calls" } } as const;
  const found: Tiding[] = [];
  if (row.pickedUpMs !== null) {
    const open = row.state === "talking" && row.lines.length === 0;
    found.push({ key: `pickedUp:${row.id}`, kind: "pickedUp", ...about, atMs: row.pickedUpMs, open });
  }
  const last = row.lines.at(-1);
  if (row.state !== "talking" || last?.who !== "unit" || playMs === null) return found;
  const atMs = last.playMs + CALLER_SILENT_MS;
  if (playMs < atMs) return found;
  const key = `callWaits:${row.id}:${row.lines.length}`;
  return [...found, { key, kind: "callWaits", ...about, title: last.text, atMs, open: true }];
}
