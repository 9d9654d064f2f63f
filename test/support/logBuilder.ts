import { scenarioSchema, type Scenario, type ScenarioInput } from "@firebreak/shared/scenario";
import type { Actor, DrillEvent, EventData, EventType } from "../../server/src/domain/events.ts";

const MINUTE = 60_000;
const START = "2031-09-14T17:00:00+07:00";

/** A small scenario: two units in Hà Nội (leadership and communications), one in Đà Nẵng, two claims. */
export function smallScenario(changes: Partial<ScenarioInput> = {}): Scenario {
  return scenarioSchema.parse({
    firebreak: 1,
    id: "small",
    title: "A small drill",
    summary: "For tests.",
    languages: ["en"],
    duration: "60m",
    clock: { start: START, rate: 1 },
    sites: [
      { id: "hanoi", name: "Hà Nội" },
      { id: "danang", name: "Đà Nẵng" },
    ],
    units: [
      { id: "lead", name: "Leadership", kind: "leadership", site: "hanoi" },
      { id: "comms", name: "Communications", kind: "communications", site: "hanoi" },
      { id: "hydro", name: "Hydrology", kind: "technical", site: "danang" },
    ],
    personas: [{ id: "someone", name: "Someone", kind: "citizen" }],
    channels: [
      { id: "blog", kind: "microblog", name: "Blog" },
      { id: "mail", kind: "email", name: "Mail" },
    ],
    claims: [
      { id: "dam", text: "The dam has burst.", truth: "false", harm: "high" },
      { id: "late-pay", text: "The crews were paid late.", truth: "true", harm: "low" },
    ],
    storylines: [{ id: "story", title: "Story" }],
    injects: [inject("rumour", { to: ["comms", "hydro"], claim: "dam" })],
    ...changes,
  });
}

type InjectInput = ScenarioInput["injects"][number];

export function inject(id: string, changes: Partial<InjectInput> = {}): InjectInput {
  return {
    id,
    title: id,
    storyline: "story",
    manual: true,
    channel: "mail",
    from: "someone",
    body: id,
    ...changes,
  };
}

/** Who acts: `control`, `system`, a unit's id, or a unit's id and the site the person is at: `comms@danang`. */
export type Who = string;

interface Entry {
  playMs: number;
  who: Who;
  event: { type: EventType; data: EventData[EventType] };
}

/**
 * Builds a well-formed log by minutes of play. Events may be given in any order; those of the same moment keep
 * theirs. Each event is a command of its own unless `together` binds several.
 */
export class LogBuilder {
  readonly #scenario: Scenario;
  readonly #entries: Entry[][] = [];
  #endMs: number | null = null;

  constructor(scenario: Scenario = smallScenario()) {
    this.#scenario = scenario;
  }

  at<T extends EventType>(minute: number, who: Who, type: T, data: EventData[T]): this {
    this.#entries.push([{ playMs: Math.round(minute * MINUTE), who, event: { type, data } }]);
    return this;
  }

  /** Several events of one command. */
  together(minute: number, who: Who, ...events: { type: EventType; data: EventData[EventType] }[]): this {
    this.#entries.push(events.map((event) => ({ playMs: Math.round(minute * MINUTE), who, event })));
    return this;
  }

  release(minute: number, ...injects: string[]): this {
    for (const each of injects)
      this.at(minute, "control", "inject.released", { inject: each, cause: "hand" });
    return this;
  }

  acknowledge(minute: number, who: Who, inject: string): this {
    return this.at(minute, who, "inject.acknowledged", { inject });
  }

  assess(minute: number, who: Who, claim: string, verdict: EventData["claim.assessed"]["verdict"]): this {
    return this.at(minute, who, "claim.assessed", { claim, verdict });
  }

  publish(minute: number, who: Who, content: Partial<EventData["response.published"]>): this {
    const whole = {
      response: `response-${this.#entries.length}`,
      kind: "statement" as const,
      text: "…",
      ...content,
    };
    return this.at(minute, who, "response.published", whole);
  }

  ask(minute: number, who: Who, to: string, request: string, inject?: string): this {
    const data = {
      request,
      to,
      kind: "information" as const,
      text: "?",
      ...(inject !== undefined && { inject }),
    };
    return this.at(minute, who, "request.sent", data);
  }

  /** ENDEX. Without it the log just stops with its last event. */
  end(minute: number): this {
    this.#endMs = Math.round(minute * MINUTE);
    return this;
  }

  build(): DrillEvent[] {
    const start = Date.parse(this.#scenario.clock.start);
    const { rate } = this.#scenario.clock;
    const commands = [...this.#entries].sort((a, b) => (a[0]?.playMs ?? 0) - (b[0]?.playMs ?? 0));
    if (this.#endMs !== null) {
      // What is later still follows ENDEX, with the clock standing.
      const late = commands.findIndex((events) => (events[0]?.playMs ?? 0) > (this.#endMs ?? 0));
      const ended: Entry = {
        playMs: this.#endMs,
        who: "control",
        event: { type: "exercise.ended", data: {} },
      };
      commands.splice(late === -1 ? commands.length : late, 0, [ended]);
    }
    const created = {
      type: "exercise.created" as const,
      data: { exercise: "drill", scenario: this.#scenario },
    };
    const started: Entry = { playMs: 0, who: "control", event: { type: "exercise.started", data: {} } };
    const log: DrillEvent[] = [placed(created, 1, null, null, "system", "command-0")];
    for (const [index, events] of [[started], ...commands].entries()) {
      for (const { playMs, who, event } of events) {
        const play = Math.min(playMs, this.#endMs ?? playMs);
        const scenarioMs = start + Math.round(play * rate);
        log.push(placed(event, log.length + 1, play, scenarioMs, this.#actor(who), `command-${index + 1}`));
      }
    }
    return log;
  }

  #actor(who: Who): Actor | "system" {
    if (who === "system") return "system";
    if (who === "control") return { person: "p-control", role: "director" };
    const [unit = who, site] = who.split("@");
    return { person: `p-${unit}`, role: "unit", unit, ...(site !== undefined && { site }) };
  }
}

function placed(
  event: { type: EventType; data: EventData[EventType] },
  seq: number,
  playMs: number | null,
  scenarioMs: number | null,
  actor: Actor | "system",
  command: string,
): DrillEvent {
  const at = new Date(Date.parse("2026-01-01T00:00:00.000Z") + (playMs ?? 0)).toISOString();
  const who: Actor = actor === "system" ? { role: "system" } : actor;
  // The builder's methods have tied the data to the type; a union of pairs can't say so here.
  return { ...event, seq, at, playMs, scenarioMs, actor: who, command } as DrillEvent;
}
