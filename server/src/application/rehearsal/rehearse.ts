import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { Scenario } from "@firebreak/shared/scenario";
import { emptyView } from "@firebreak/shared/views";
import type { Command, PersonCommand } from "../../domain/commands.ts";
import { dueItems, nextDueAt, wallTimeOf } from "../../domain/due.ts";
import type { PersonActor } from "../../domain/events.ts";
import type { ExerciseState } from "../../domain/exercise.ts";
import { durationMs } from "../../domain/msel.ts";
import { parseCommand } from "../../domain/parseCommand.ts";
import { MemoryEventStore } from "../../eventStore/memoryEventStore.ts";
import { random } from "../../simulation/random.ts";
import { CommandHandler } from "../commandHandler.ts";
import { Agenda } from "./agenda.ts";
import { PHRASES } from "./phrases.ts";
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
const SYSTEM = { role: "system" } as const;

/**
 * Plays a whole scenario with bots as units, on a simulated clock, through the same command handler as a
 * live drill. The same scenario, seed and policy give the same log, byte for byte.
 */
export async function rehearse(scenario: Scenario, options: RehearsalOptions): Promise<Rehearsal> {
  const exercise = `rehearsal-${scenario.id}-${options.policy}-${options.seed}`;
  const store = new MemoryEventStore();
  const agenda = new Agenda<() => void | Promise<void>>();
  const bots = new Map<string, UnitBot>();
  const refusals: Record<string, number> = {};
  let now = Date.parse(scenario.clock.start);
  let counter = 0;
  let heard = 0;
  const handler = new CommandHandler({
    exercise,
    store,
    time: { now: () => now },
    onDurable: (steps) => {
      for (const { changes } of steps) {
        for (const [unit, bot] of bots) bot.read(changes.get(`unit:${unit}`) ?? []);
      }
      heard = steps.at(-1)?.event.seq ?? heard;
    },
    onStore: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
  const run = async (command: Command): Promise<void> => {
    const ack = await handler.execute(command);
    if (!ack.ok) refusals[ack.error.code] = (refusals[ack.error.code] ?? 0) + 1;
    // The sender is answered first; what follows happens once everybody has heard of it.
    while (heard < (handler.state?.seq ?? 0)) await new Promise((resolve) => setImmediate(resolve));
  };
  const register = async (actor: PersonActor, name: string): Promise<void> => {
    await run({
      id: `register ${actor.person}`,
      type: "participant.register",
      data: { ...actor, name, ...(actor.unit !== undefined && { level: "approver" as const }) },
      actor: SYSTEM,
    });
    await run({
      id: `join ${actor.person}`,
      type: "participant.join",
      data: { person: actor.person },
      actor: SYSTEM,
    });
  };

  const created = { exercise, scenario, seed: options.seed };
  await run({ id: "create", type: "exercise.create", data: created, actor: SYSTEM });
  await register(DIRECTOR, "Bot: control");
  for (const unit of scenario.units) {
    const actor: PersonActor = { person: `bot-${unit.id}`, role: "unit", unit: unit.id, site: unit.site };
    await register(actor, `Bot: ${unit.id}`);
    const bot = new UnitBot({
      unit,
      scenario,
      policy: POLICIES[options.policy],
      random: random(options.seed, unit.id),
      view: emptyView(`unit:${unit.id}`),
      words: PHRASES[scenario.languages[0] ?? "vi"],
      now: () => now,
      later: (inMs, think) => agenda.add(now + Math.round(inMs), think),
      act: (type, data) => {
        const sent = command(`bot-${(counter += 1)}`, type, data, actor);
        agenda.add(now, () => run(sent));
      },
    });
    bots.set(unit.id, bot);
  }
  now += 1_000;
  await run(command("start", "exercise.start", {}, DIRECTOR));
  for (const bot of bots.values()) bot.start();
  const end = now + durationMs(scenario.duration);

  for (;;) {
    const due = handler.state && dueNext(handler.state);
    const dueAt = due?.at ?? Infinity;
    const botAt = agenda.next ?? Infinity;
    // What the clock brings at the very end still comes; nobody acts then any more.
    if (dueAt > end && botAt >= end) break;
    now = Math.max(now, Math.min(dueAt, botAt));
    if (due && dueAt <= botAt) await run(due.command());
    else await agenda.take()?.();
  }
  now = end;
  await run(command("end", "exercise.end", {}, DIRECTOR));
  const lines: string[] = [];
  for await (const line of store.read(exercise)) lines.push(line);
  return { exercise, lines, refusals };
}

/** What the clock brings next, and when (epoch ms); its command is made only once it is wanted. */
function dueNext(state: ExerciseState): { at: number; command: () => Command } | null {
  const playMs = nextDueAt(state);
  if (playMs === null) return null;
  const command = (): Command => {
    const [item] = dueItems(state);
    if (item === undefined) throw new Error(`nothing is due at play time ${playMs}`);
    return item.command;
  };
  return { at: wallTimeOf(state, playMs), command };
}

/** A bot's command goes through the same check as one from the wire. */
function command<T extends CommandType>(
  id: string,
  type: T,
  data: CommandInput<T>,
  actor: PersonActor,
): PersonCommand {
  const parsed = parseCommand({ id, type, data }, actor);
  if (!parsed.ok)
    throw new Error(`a bot's ${type} is malformed: ${parsed.error.message} at ${parsed.error.path ?? "/"}`);
  return parsed.command;
}
