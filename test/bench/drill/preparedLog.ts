import type { CommandData, CommandType } from "@firebreak/shared/commands";
import { CommandHandler } from "../../../server/src/application/commandHandler.ts";
import type { Command, PersonCommand, SystemCommand } from "../../../server/src/domain/commands.ts";
import type { PersonActor } from "../../../server/src/domain/events.ts";
import { random, type Random } from "../../../server/src/simulation/random.ts";
import { openSqliteEventStore } from "../../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import type { Say } from "../row.ts";
import { addressees, benchScenario, claimName, injectName, STATEMENT, unitName, UNITS } from "./scenario.ts";

/** Injects that have been released in a prepared log; those after them are still to come. */
export const RELEASED = 60;
const PEOPLE_A_UNIT = 12;
const AT_ONCE = 250;
/** The story so far took this long. */
const PLAYED_MS = 60 * 60_000;
const DIRECTOR: PersonActor = { person: "director", role: "director" };

/**
 * A data directory with the exercise `bench` in the middle of play and so many events behind it, made by
 * the product's own command handler: acts of every kind that units do, seeded, within an hour of play.
 * `upcoming` injects are left to release by hand.
 */
export async function preparedLog(events: number, upcoming: number, say: Say): Promise<string> {
  const since = performance.now();
  const directory = temporaryDirectory();
  const store = await openSqliteEventStore({ directory });
  const started = Date.now() - PLAYED_MS;
  let now = started;
  const handler = new CommandHandler({
    exercise: "bench",
    store,
    time: { now: () => Math.round(now) },
    onDurable: () => undefined,
    onStore: (_ok, error) => {
      throw error ?? new Error("the store failed");
    },
    onDefect: (error) => {
      throw error;
    },
  });
  const run = async (commands: readonly Command[]): Promise<void> => {
    const answers = await Promise.all(
      commands.map((command) => {
        now += PLAYED_MS / events / 2;
        return handler.execute(command);
      }),
    );
    const refused = answers.find((answer) => !answer.ok);
    if (refused?.ok === false) throw new Error(`${refused.error.code}: ${refused.error.message}`);
  };
  const scenario = benchScenario(RELEASED + upcoming, "manual");
  await run([system("exercise.create", { exercise: "bench", scenario }, "create")]);
  await run([system("participant.register", { ...DIRECTOR, name: "Điều hành" }, "director")]);
  const people = Array.from({ length: UNITS * PEOPLE_A_UNIT }, (_, index): PersonActor => {
    return { person: `p-${index}`, role: "unit", unit: unitName(index) };
  });
  await run(
    people.map((actor, index) => {
      const data = { ...actor, name: `Người ${index}`, level: "approver" as const };
      return system("participant.register", data, `register ${index}`);
    }),
  );
  await run([by(DIRECTOR, "start", "exercise.start", {})]);
  for (let inject = 0; inject < RELEASED; inject++) {
    await run([by(DIRECTOR, `r-${inject}`, "inject.release", { inject: injectName(inject) })]);
    await run(
      addressees(inject).map((unit) => {
        const actor = people.find((person) => person.unit === unit) ?? DIRECTOR;
        return by(actor, `a-${inject}`, "inject.acknowledge", { inject: injectName(inject) });
      }),
    );
  }
  const chance = random(1, "prepared log");
  let counter = 0;
  while ((handler.state?.seq ?? 0) < events) {
    const seq = handler.state?.seq ?? 0;
    const commands: Command[] = [];
    // A publication makes two events: never more commands than half of what is missing, and at least one.
    const count = Math.max(1, Math.min(AT_ONCE, Math.floor((events - seq) / 2)));
    const asked = [...(handler.state?.tables.requests.values() ?? [])].slice(-AT_ONCE);
    for (let each = 0; each < count; each++) {
      const id = `x-${(counter += 1)}`;
      commands.push(nextAct(id, chance, people, asked.pop()));
    }
    await run(commands);
  }
  await handler.close();
  await store.close();
  say(
    `a log of ${handler.state?.seq ?? 0} events made in ${((performance.now() - since) / 1_000).toFixed(1)} s`,
  );
  return directory;
}

/** What somebody of a unit does next: mostly talk and verdicts, some requests and their answers, some posts. */
function nextAct(
  id: string,
  chance: Random,
  people: readonly PersonActor[],
  asked: { id: string; to: string; status: string } | undefined,
): PersonCommand {
  const actor = chance.pick(people);
  const unit = Number((actor.unit ?? "").split("-")[1]);
  // Injects unit, unit + 8, unit + 16 … have reached this unit.
  const inject = unit + UNITS * Math.floor(chance.between(0, Math.floor(RELEASED / UNITS)));
  const about = { inject: injectName(inject), claim: claimName(inject) };
  const dice = chance.next();
  if (asked !== undefined && asked.status === "sent" && dice < 0.15) {
    const answerer = people.find((person) => person.unit === asked.to) ?? actor;
    return by(answerer, id, "request.answer", { request: asked.id, text: "Đã kiểm tra: không có." });
  }
  if (dice < 0.4) return by(actor, id, "message.send", { text: "Đang kiểm tra hiện trường." });
  if (dice < 0.6)
    return by(actor, id, "claim.assess", { ...about, verdict: chance.pick(["false", "unresolved"]) });
  if (dice < 0.75) {
    const to = unitName(unit + 1 + Math.floor(chance.between(0, UNITS - 1)));
    return by(actor, id, "request.send", {
      to,
      kind: "information",
      text: "Hồ có nứt không?",
      inject: about.inject,
    });
  }
  const response = { ...about, kind: "update", stance: "false", text: STATEMENT } as const;
  return dice < 0.9 ? by(actor, id, "response.draft", response) : by(actor, id, "response.publish", response);
}

function by<T extends CommandType>(
  actor: PersonActor,
  id: string,
  type: T,
  data: CommandData<T>,
): PersonCommand {
  // The pair of type and data is checked above; a union of pairs can't say so here.
  return { id, type, data, actor } as PersonCommand;
}

function system<T extends SystemCommand["type"]>(
  type: T,
  data: Extract<SystemCommand, { type: T }>["data"],
  id: string,
): SystemCommand {
  return { id, type, data, actor: { role: "system" } } as SystemCommand;
}
