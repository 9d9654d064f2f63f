import type { ActRow } from "@firebreak/shared/views";

/** A line of the phone's timeline: the heading of a minute of play, or an act below it. */
export type MinuteLine =
  | { type: "minute"; key: string; /** Null before STARTEX. */ minute: number | null; scenarioMs: number }
  | { type: "act"; key: string; act: ActRow };

const MINUTE = 60_000;

/**
 * Acts, newest first, each minute of play under its heading. The heading tells the story's hour of the
 * first act of that minute.
 */
export function byMinute(acts: readonly ActRow[]): MinuteLine[] {
  const lines: MinuteLine[] = [];
  let group: ActRow[] = [];
  const close = (): void => {
    const first = group.at(-1);
    if (first === undefined) return;
    const minute = minuteOf(first);
    lines.push({ type: "minute", key: `minute ${minute ?? "before"}`, minute, scenarioMs: first.scenarioMs });
    for (const act of group) lines.push({ type: "act", key: `act ${act.seq}`, act });
    group = [];
  };
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    const act = acts[at];
    if (act === undefined) continue;
    const later = group.at(-1);
    if (later !== undefined && minuteOf(later) !== minuteOf(act)) close();
    group.push(act);
  }
  close();
  return lines;
}

function minuteOf({ playMs }: ActRow): number | null {
  return playMs === null ? null : Math.floor(playMs / MINUTE);
}
