import { type Scenario, scenarioSchema } from "@firebreak/shared/scenario";
import fc from "fast-check";
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

const text = fc.string({ unit: "binary", maxLength: 60 });
const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((it) => ({ [key]: it })),
    { nil: {} },
  ) as fc.Arbitrary<Record<string, never>>;

/** Events with every shape of data there is: none, ids, texts of any script, numbers, lists, optional fields. */
export const newEvents: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.constant<NewEvent>({ type: "exercise.started", data: {} }),
  fc
    .record({ message: id, from: id, to: id, text })
    .map((data): NewEvent => ({ type: "message.sent", data })),
  fc
    .record({ escalation: id, text, binds: fc.array(id, { maxLength: 5 }) })
    .map((data): NewEvent => ({ type: "decision.made", data })),
  fc
    .record({
      from: fc.double({ noNaN: true, noDefaultInfinity: true }),
      rate: fc.double({ min: 0.1, max: 120, noNaN: true }),
    })
    .map((data): NewEvent => ({ type: "exercise.rateChanged", data })),
  fc
    .tuple(fc.record({ inject: id, reason: text }), fc.maxSafeInteger(), fc.maxSafeInteger())
    .map(([data, from, to]): NewEvent => ({ type: "inject.deferred", data: { ...data, from, to } })),
  fc
    .tuple(fc.record({ response: id, text }), optional("inject", id), optional("claim", id), fc.nat())
    .map(([data, inject, claim, version]): NewEvent => ({
      type: "response.drafted",
      data: { ...data, ...inject, ...claim, kind: "holding", version },
    })),
);

const actors: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ role: "system" }),
  fc
    .record({ person: id })
    .map(({ person }): Actor => ({ person, role: "unit", unit: "comms", site: "hanoi" })),
);

/** Logs as a drill could write them: clocks that never run backwards, an `exercise.created` first. */
export const logs: fc.Arbitrary<DrillEvent[]> = fc
  .array(fc.record({ event: newEvents, actor: actors, command: id, pause: fc.nat(5_000) }), { maxLength: 12 })
  .map((steps) => {
    let ms = Date.UTC(2026, 8, 14);
    return [
      { event: created("ex"), actor: { role: "system" } as const, command: "create", pause: 0 },
      ...steps,
    ].map(({ event, actor, command, pause }, index) => {
      ms += pause;
      const play = index < 2 ? null : ms - Date.UTC(2026, 8, 14);
      return {
        ...event,
        seq: index + 1,
        at: new Date(ms).toISOString(),
        playMs: play,
        scenarioMs: play === null ? null : ms,
        actor,
        command,
      };
    });
  });

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
