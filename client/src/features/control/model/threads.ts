import type { MessageRow } from "@firebreak/shared/views";

export interface Thread {
  /** A unit's id, or `all`. */
  with: string;
  messages: MessageRow[];
  /** The unit had the last word: it waits for control. Never true of `all`. */
  unanswered: boolean;
}

/**
 * Control's conversations: one a unit, and `all` first. What was said to all stands in every unit's
 * thread too, since the unit read it; it answers nobody.
 */
export function threads(messages: Readonly<Record<string, MessageRow>>, units: readonly string[]): Thread[] {
  const rows = Object.values(messages).sort((a, b) => a.at - b.at);
  const all = rows.filter((row) => row.to === "all");
  const each = units.map((unit): Thread => {
    const own = rows.filter((row) => row.from === unit || row.to === unit || row.to === "all");
    const last = own.filter((row) => row.to !== "all").at(-1);
    return { with: unit, messages: own, unanswered: last !== undefined && last.from === unit };
  });
  return [{ with: "all", messages: all, unanswered: false }, ...each];
}
