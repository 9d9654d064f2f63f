import type { MessageRow } from "@firebreak/shared/views";

export interface Thread {
  /** A unit's id, `all`, or `control`: the control cell among itself. */
  with: string;
  messages: MessageRow[];
  /** The unit had the last word: it waits for control. Never true of `all` and `control`. */
  unanswered: boolean;
}

/**
 * Control's rooms: all, the control cell alone, and one with each unit. What was said to all stands in every
 * unit's room too, since the unit read it; it answers nobody.
 */
export function threads(messages: Readonly<Record<string, MessageRow>>, units: readonly string[]): Thread[] {
  const rows = Object.values(messages).sort((a, b) => a.at - b.at);
  const all = rows.filter((row) => row.to === "all");
  const own = rows.filter((row) => row.from === "control" && row.to === "control");
  const each = units.map((unit): Thread => {
    const both = rows.filter((row) => row.from === unit || row.to === unit || row.to === "all");
    const last = both.filter((row) => row.to !== "all").at(-1);
    return { with: unit, messages: both, unanswered: last !== undefined && last.from === unit };
  });
  return [
    { with: "all", messages: all, unanswered: false },
    { with: "control", messages: own, unanswered: false },
    ...each,
  ];
}
