import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import { parseDuration } from "@firebreak/shared/duration";
import type { RejectionCode } from "@firebreak/shared/rejections";
import type { Role, UnitLevel } from "@firebreak/shared/roles";
import type { Scenario, ScenarioInput } from "@firebreak/shared/scenario";
import { expect } from "vitest";
import type { Command, SystemCommandData, SystemCommandType } from "../../server/src/domain/commands.ts";
import { decide } from "../../server/src/domain/decide/decide.ts";
import type { Decision } from "../../server/src/domain/decide/decision.ts";
import { dueItems, wallTimeOf } from "../../server/src/domain/due.ts";
import type { DrillEvent, NewEvent, PersonActor } from "../../server/src/domain/events.ts";
import { evolve } from "../../server/src/domain/evolve/evolve.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { parseCommand } from "../../server/src/domain/parseCommand.ts";
import { place } from "../../server/src/domain/place.ts";
import { smallScenario } from "./logBuilder.ts";

export const MINUTE = 60_000;

/**
 * Who acts, as one word (or `x as y`, x in the seat of y): `director`, `director-2`, `controller`, `evaluator`, `observer`, `comms.member`,
 * `comms.lead`, `comms.approver`. A unit's bare id is its approver, who may do everything a unit may.
 */
export type Who = string;

const OTHERS: readonly [Who, Role][] = [
  ["director", "director"],
  ["director-2", "director"],
  ["controller", "controller"],
  ["evaluator", "evaluator"],
  ["observer", "observer"],
];
const LEVELS: readonly UnitLevel[] = ["member", "lead", "approver"];

type InjectInput = ScenarioInput["injects"][number];

/** An inject with what the schema wants and nothing else; by itself it waits for a hand. */
export function row(id: string, changes: Partial<InjectInput> = {}): InjectInput {
  return {
    id,
    title: `title of ${id}`,
    storyline: "story",
    channel: "mail",
    from: "someone",
    body: `body of ${id}`,
    ...changes,
  };
}

/**
 * Four units, one with approvers, a public and three private channels, a false claim that a troll spreads
 * and a true one that reaches Hydrology by mail. STARTEX is 17:00 in Hà Nội, at one scenario minute a minute.
 */
export function drillScenario(changes: Partial<ScenarioInput> = {}): Scenario {
  return smallScenario({
    units: [
      { id: "lead", name: "Leadership", kind: "leadership", site: "hanoi" },
      { id: "comms", name: "Communications", kind: "communications", site: "danang", approver: true },
      { id: "hydro", name: "Hydrology", kind: "technical", site: "danang" },
      { id: "press", name: "Press", kind: "press", site: "hanoi" },
    ],
    personas: [
      { id: "someone", name: "Someone", kind: "citizen" },
      { id: "troll", name: "Loud", handle: "@loud", kind: "troll", followers: 9 },
    ],
    channels: [
      { id: "feed", kind: "microblog", name: "Feed" },
      { id: "tv", kind: "tv", name: "Television" },
      { id: "mail", kind: "email", name: "Mail" },
      { id: "phone", kind: "phone", name: "Phone" },
    ],
    injects: [
      row("rumour", { channel: "feed", from: "troll", to: ["comms", "hydro"], claim: "dam" }),
      row("memo", { to: ["hydro"], claim: "late-pay" }),
      row("order", { to: ["lead", "comms"] }),
    ],
    ...changes,
  });
}

/** A drill on a simulated clock: commands in, events out, every event folded as the server would. */
export class Drill {
  readonly log: DrillEvent[] = [];
  /** The server's time, epoch ms. */
  now = Date.parse("2026-01-01T08:00:00.000Z");
  /** Called after each event, when it is folded in. */
  onEvent: (event: DrillEvent, state: ExerciseState) => void = () => undefined;
  #state: ExerciseState | null = null;
  #commands = 0;

  /** Creates the exercise and registers everybody of {@link Who}, in this order. */
  constructor(
    scenario: Scenario = drillScenario(),
    onEvent?: (event: DrillEvent, state: ExerciseState) => void,
  ) {
    if (onEvent !== undefined) this.onEvent = onEvent;
    this.system("exercise.create", { exercise: "drill", scenario });
    for (const [person, role] of OTHERS) {
      this.system("participant.register", { person, name: `Name of ${person}`, role });
    }
    for (const { id: unit, site } of scenario.units) {
      for (const level of LEVELS) {
        const person = `${unit}.${level}`;
        const seat = { role: "unit" as const, unit, site, level };
        this.system("participant.register", { person, name: `Name of ${person}`, ...seat });
      }
    }
  }

  get state(): ExerciseState {
    if (this.#state === null) throw new Error("there is no exercise yet");
    return this.#state;
  }

  /** The person as the server's token would name them; somebody unknown passes as an observer. */
  actor(who: Who): PersonActor {
    const [self, seat] = who.split(" as ");
    // Somebody in another's seat: their own id with the other's role and unit.
    if (self !== undefined && seat !== undefined) return { ...this.actor(seat), person: self };
    const person = this.state.tables.people.get(this.state.tables.units.has(who) ? `${who}.approver` : who);
    if (person === undefined) return { person: who, role: "observer" };
    const { id, role, unit, site } = person;
    return { person: id, role, ...(unit !== null && { unit }), ...(site !== null && { site }) };
  }

  /** Decides and, where accepted, folds in what followed. */
  execute(command: Command): Decision {
    const decision = decide(this.#state, command, { now: this.now });
    if (!decision.ok) return decision;
    const clockAt = command.type === "exercise.freeze" ? { clockAt: command.data.from } : {};
    for (const event of decision.events) {
      const { actor, id } = command;
      const placed = place(this.#state, event, { now: this.now, actor, command: id, ...clockAt });
      this.#state = evolve(this.#state, placed);
      this.log.push(placed);
      this.onEvent(placed, this.#state);
    }
    return decision;
  }

  /** A person's command by way of the wire's parser. */
  send(who: Who, type: string, data: unknown): Decision {
    const packet = { id: `c${(this.#commands += 1)}`, type, data };
    const parsed = parseCommand(packet, this.actor(who));
    return parsed.ok ? this.execute(parsed.command) : parsed;
  }

  system<T extends SystemCommandType>(type: T, data: SystemCommandData[T]): Decision {
    const id = `s${(this.#commands += 1)}`;
    // The parameters tie the data to the type; a union of pairs can't say so here.
    return this.execute({ id, type, data, actor: { role: "system" } } as Command);
  }

  /** Lets time go by without the scheduler: nothing is released, no deadline is called. */
  idle(span: string | number): void {
    this.now += typeof span === "number" ? span : spanMs(span);
  }

  /** Lets time go by, the scheduler sending what is due at its very moment. */
  pass(span: string | number): void {
    const until = this.now + (typeof span === "number" ? span : spanMs(span));
    for (;;) {
      const next = dueItems(this.state)[0];
      if (next === undefined || wallTimeOf(this.state, next.atPlayMs) > until) break;
      this.now = Math.max(this.now, wallTimeOf(this.state, next.atPlayMs));
      const decision = this.execute(next.command);
      if (!decision.ok) throw new Error(`the scheduler was refused: ${decision.error.message}`);
    }
    this.now = until;
  }
}

function spanMs(span: string): number {
  const ms = parseDuration(span);
  if (ms === undefined) throw new Error(`not a span: ${span}`);
  return ms;
}

/** One thing that happens in a specification; a decision, where it is a command. */
export type Step = (drill: Drill) => Decision | undefined;

export function act<T extends CommandType>(who: Who, type: T, data: CommandInput<T>): Step {
  return (drill) => drill.send(who, type, data);
}

export function system<T extends SystemCommandType>(type: T, data: SystemCommandData[T]): Step {
  return (drill) => drill.system(type, data);
}

/** Time goes by with the scheduler at work. */
export function pass(span: string | number): Step {
  return (drill) => void drill.pass(span);
}

/** Time goes by and the scheduler sleeps. */
export function idle(span: string | number): Step {
  return (drill) => void drill.idle(span);
}

export const startex = act("director", "exercise.start", {});
export const release = (inject: string): Step => act("controller", "inject.release", { inject });

/** The drill after these steps, none of which may be refused. */
export function drillAfter(scenario: Scenario, ...steps: readonly Step[]): Drill {
  const drill = new Drill(scenario);
  for (const [index, step] of steps.entries()) {
    const decision = step(drill);
    if (decision?.ok === false) {
      const { code, message } = decision.error;
      throw new Error(`step ${index + 1} of what was given is refused: ${code}: ${message}`);
    }
  }
  return drill;
}

export interface Then {
  drill: Drill;
  decision: Decision | undefined;
  /** Exactly these events, their data to the last key. */
  then: (...events: NewEvent[]) => Drill;
  /** Accepted, and nothing happened: it was so already. */
  thenNothing: () => Drill;
  thenRefused: (code: RejectionCode, path?: string) => Drill;
}

/** Given-when-then over one scenario: `given(...steps).when(step).then(...events)`. */
export function specify(scenario: Scenario = drillScenario()): {
  given: (...steps: Step[]) => { when: (step: Step) => Then };
} {
  return {
    given: (...steps) => ({
      when: (step) => {
        const drill = drillAfter(scenario, ...steps);
        const decision = step(drill);
        return {
          drill,
          decision,
          then: (...events) => {
            expect(decision).toStrictEqual({ ok: true, events });
            return drill;
          },
          thenNothing: () => {
            expect(decision).toStrictEqual({ ok: true, events: [] });
            return drill;
          },
          thenRefused: (code, path) => {
            const { error } = expectRefused(decision);
            expect({ code: error.code, path: error.path }).toStrictEqual({ code, path });
            expect(error.message).not.toBe("");
            return drill;
          },
        };
      },
    }),
  };
}

function expectRefused(decision: Decision | undefined): Extract<Decision, { ok: false }> {
  expect(decision?.ok, JSON.stringify(decision)).toBe(false);
  if (decision === undefined || decision.ok) throw new Error("unreachable: the line above failed");
  return decision;
}
