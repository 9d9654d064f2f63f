import { type Scenario, scenarioSchema } from "@firebreak/shared/scenario";
import { GENESIS, seal } from "../../server/src/domain/chain.ts";
import type { Actor, DrillEvent, LogRecord, NewEvent } from "../../server/src/domain/events.ts";

/** The smallest scenario that the schema takes. */
export const scenario: Scenario = scenarioSchema.parse({
  firebreak: 1,
  id: "test-storm",
  title: { vi: "Bão thử", en: "Test storm" },
  summary: "A test.",
  languages: ["vi", "en"],
  duration: "10m",
  clock: { start: "2026-09-14T06:00:00+07:00" },
  sites: [{ id: "hanoi", name: "Hà Nội" }],
  units: [{ id: "comms", name: "Communications", kind: "communications", site: "hanoi" }],
  channels: [{ id: "radio", kind: "radio", name: "Radio" }],
  personas: [{ id: "anchor", name: "Anchor", kind: "media" }],
  storylines: [{ id: "main", title: "Main" }],
  injects: [
    { id: "first", title: "First", storyline: "main", channel: "radio", from: "anchor", body: "…", at: "1m" },
  ],
});

export function created(exercise: string): NewEvent {
  return { type: "exercise.created", data: { exercise, scenario } };
}

/** Chains events from the first record of a log. */
export function sealAll(events: readonly DrillEvent[]): { records: LogRecord[]; lines: string[] } {
  const records: LogRecord[] = [];
  const lines: string[] = [];
  for (const event of events) {
    const { record, line } = seal(event, records.at(-1)?.hash ?? GENESIS);
    records.push(record);
    lines.push(line);
  }
  return { records, lines };
}

/** A sound log of `count` records, a free message each after the first. */
export function sampleLog(exercise: string, count: number, words = (seq: number): string => `tin số ${seq}`) {
  const at = Date.UTC(2026, 8, 14);
  const events = Array.from({ length: count }, (_, index): DrillEvent => {
    const seq = index + 1;
    const placed = { seq, at: new Date(at + seq * 10).toISOString(), playMs: null, scenarioMs: null };
    if (seq === 1) return { ...created(exercise), ...placed, actor: { role: "system" }, command: "create" };
    const data = { message: `m${seq}`, from: "comms", to: "control", text: words(seq) };
    const actor: Actor = { person: `p${seq % 3}`, role: "unit", unit: "comms", site: "hanoi" };
    return { type: "message.sent", data, ...placed, actor, command: `c${seq}` };
  });
  return { events, ...sealAll(events) };
}
