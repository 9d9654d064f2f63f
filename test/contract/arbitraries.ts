import fc from "fast-check";
import type { Actor, DrillEvent, NewEvent } from "../../server/src/domain/events.ts";
import { created } from "./sampleLog.ts";

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
