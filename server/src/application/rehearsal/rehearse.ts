import type { Scenario } from "@firebreak/shared/scenario";
import type { Command, PersonCommand } from "../../domain/commands.ts";
import { dueItems, wallTimeOf } from "../../domain/due.ts";
import type { PersonActor } from "../../domain/events.ts";
import { durationMs } from "../../domain/msel.ts";
import { parseCommand } from "../../domain/parseCommand.ts";
import { random } from "../../domain/random.ts";
import { MemoryEventStore } from "../../eventStore/memoryEventStore.ts";
import { CommandHandler } from "../commandHandler.ts";
import { Agenda } from "./agenda.ts";
import { POLICIES, type PolicyName } from "./policy.ts";
import { UnitBot } from "./unitBot.ts";

export interface RehearsalOptions {
  seed: number;
  policy: PolicyName;
}

export interface Rehearsal {
  exercise: string;
  /** The log, a line a record, as a store gives it. */
  lines: string[];
  /** Commands of bots that were refused, by code: an act may come too late to fit. */
  refusals: Record<string, number>;
}

const DIRECTOR: PersonActor = { person: "bot-director", role: "director" };

/**
 * Plays a whole scenario with bots as units, on a simulated clock, through the same command handler as a
 * live drill. The same scenario, seed and policy give the same log, byte for byte.
 */
export async function rehearse(scenario: Scenario, options: RehearsalOptions): Promise<Rehearsal> {
  const exercise = `rehearsal-${scenario.id}-${options.policy}-${options.seed}`;
  const store = new MemoryEventStore();
  const agenda = new Agenda<Command>();
  const bots = new Map<string, UnitBot>();
  const refusals: Record<string, number> = {};
  let now = Date.parse(scenario.clock.start);
  let counter = 0;
  const handler = new CommandHandler({
    exercise,
    store,
    time: { now: () => now },
    onDurable: (steps) => {
      for (const { changes } of steps) {
        for (const [unit, bot] of bots) bot.read(changes.get(`unit:${unit}`) ?? []);
      }
    },
    onStore: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
  const run = async (command: Command): Promise<void> => {
    const ack = await handler.execute(command);
    if (!ack.ok) refusals[ack.error.code] = (refusals[ack.error.code] ?? 0) + 1;
  };
  const system = { role: "system" } as const;
  const register = async (actor: PersonActor, name: string): Promise<void> => {
    await run({
      id: `register ${actor.person}`,
      type: "participant.register",
      data: { ...actor, name, ...(actor.unit !== undefined && { level: "approver" as const }) },
      actor: system,
    });
    await run({
      id: `join ${actor.person}`,
      type: "participant.join",
      data: { person: actor.person },
      actor: system,
    });
  };

  await run({ id: "create", type: "exercise.create", data: { exercise, scenario }, actor: system });
  await register(DIRECTOR, "Bot: control");
  for (const unit of scenario.units) {
    const actor: PersonActor = { person: `bot-${unit.id}`, role: "unit", unit: unit.id, site: unit.site };
    await register(actor, `Bot: ${unit.id}`);
    const stream = random(options.seed, unit.id);
    const bot = new UnitBot(unit.id, scenario, POLICIES[options.policy], stream, (inMs, type, data) => {
      agenda.add(now + Math.round(inMs), command(`bot-${(counter += 1)}`, type, data, actor));
    });
    bots.set(unit.id, bot);
  }
  now += 1_000;
  await run(command("start", "exercise.start", {}, DIRECTOR));
  const end = now + durationMs(scenario.duration);
  agenda.add(end, command("end", "exercise.end", {}, DIRECTOR));

  for (;;) {
    const { state } = handler;
    const due = state === null ? undefined : dueItems(state)[0];
    const dueAt = due === undefined || state === null ? Infinity : wallTimeOf(state, due.atPlayMs);
    const botAt = agenda.next ?? Infinity;
    if (Math.min(dueAt, botAt) > end) break;
    now = Math.max(now, Math.min(dueAt, botAt));
    const next = due !== undefined && dueAt <= botAt ? due.command : agenda.take();
    if (next !== undefined) await run(next);
  }
  const lines: string[] = [];
  for await (const line of store.read(exercise)) lines.push(line);
  return { exercise, lines, refusals };
}

/** A bot's command goes through the same check as one from the wire. */
function command(id: string, type: string, data: unknown, actor: PersonActor): PersonCommand {
  const parsed = parseCommand({ id, type, data }, actor);
  if (!parsed.ok)
    throw new Error(`a bot's ${type} is malformed: ${parsed.error.message} at ${parsed.error.path ?? "/"}`);
  return parsed.command;
}
