import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import { audienceOf, type Audience } from "@firebreak/shared/roles";
import { TRUTHS, type Scenario } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import { verifyChain } from "../../server/src/domain/chain.ts";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { random, type Random } from "../../server/src/simulation/random.ts";
import { recallRecord } from "../../server/src/domain/readLog.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { foldLog } from "../support/foldLog.ts";
import { inject, smallScenario } from "../support/logBuilder.ts";
import { Person } from "../support/person.ts";
import { prepareExercise, type Place } from "../support/preparedExercise.ts";
import { freePort, startServe } from "../support/serverProcess.ts";
import { until } from "../support/until.ts";

/** How many seeds to play; FIREBREAK_CRASH_SEEDS asks for more or fewer. One of them is new each time. */
const SEEDS = Number(process.env["FIREBREAK_CRASH_SEEDS"] ?? 20);
const COMMANDS = 2_000;
const EXERCISE = "crash";
const UNITS = ["lead", "comms", "hydro", "police", "health", "press"];

const scenario: Scenario = smallScenario({
  units: UNITS.map((id, index) => ({
    id,
    name: id,
    kind: index === 0 ? ("leadership" as const) : ("operations" as const),
    site: index % 2 === 0 ? "hanoi" : "danang",
  })),
  injects: [inject("rumour", { to: UNITS, claim: "dam" })],
});

/** 200 places: 30 people in each of six units, 6 in control, 4 evaluators, 10 observers. */
const PLACES: readonly Place[] = [
  ...several(6, "director", (person) => ({ person, role: "director" })),
  ...several(4, "evaluator", (person) => ({ person, role: "evaluator" })),
  ...several(10, "observer", (person) => ({ person, role: "observer" })),
  ...UNITS.flatMap((unit) => several(30, unit, (person) => ({ person, role: "unit", unit, level: "lead" }))),
];

function several(count: number, name: string, place: (person: string) => Place): Place[] {
  return Array.from({ length: count }, (_, index) => place(`${name}-${index}`));
}

function audienceAt({ role, unit }: Place): Audience {
  return audienceOf(role, unit);
}

interface Sent {
  person: string;
  id: string;
  seq: number;
}

/** Something that this place may always do while play runs, so that no refusal hides a loss. */
function anAct<T extends CommandType>(place: Place, chance: Random, index: number): [T, CommandInput<T>];
function anAct({ unit }: Place, chance: Random, index: number): [CommandType, CommandInput] {
  const text = `Việc ${index}: ${"nước ".repeat(Math.floor(chance.between(1, 8)))}`;
  if (unit === undefined) return ["message.send", { text, to: chance.pick([...UNITS, "all"]) }];
  switch (chance.pick(["message", "request", "assess", "draft"] as const)) {
    case "message":
      return ["message.send", { text }];
    case "request":
      return ["request.send", { to: chance.pick(UNITS.filter((each) => each !== unit)), text }];
    case "assess":
      return ["claim.assess", { claim: "dam", verdict: chance.pick(TRUTHS), evidence: text }];
    case "draft":
      return ["response.draft", { claim: "dam", text }];
  }
}

/** One drill in which the server is killed in the middle of a burst, and what is left of it. */
async function play(seed: number): Promise<void> {
  const chance = random(seed, "crash");
  const directory = await temporaryDirectory();
  const tokens = await prepareExercise(directory.path, EXERCISE, scenario, PLACES);
  const port = await freePort(() => chance.next());
  const serve = ["--data", directory.path, "--port", String(port)];
  let server = await startServe(serve);
  const url = `http://127.0.0.1:${port}`;
  const people = PLACES.map((_, index) => new Person(url, tokens[index]!, () => chance.next()));
  try {
    const [director] = people as [Person];
    await until("everybody is in", () => people.every(({ state }) => state.name === "live"));
    await director.send("exercise.start", {});
    await director.send("inject.release", { inject: "rumour" });
    await until("the inject is out", () =>
      people.every(({ replica }) => replica?.view.injects["rumour"]?.state === "released"),
    );

    const sent: Promise<Sent>[] = [];
    let answered = 0;
    const able = PLACES.flatMap(({ role }, index) => (role === "director" || role === "unit" ? [index] : []));
    for (let index = 0; index < COMMANDS; index++) {
      const at = able[index % able.length]!;
      const person = people[at]!;
      const answer = person.send(...anAct(PLACES[at]!, chance, index));
      const id = person.sent.at(-1)!;
      sent.push(
        answer.then((seq) => {
          answered += 1;
          return { person: PLACES[at]!.person, id, seq };
        }),
      );
    }
    const killAt = Math.floor(COMMANDS * chance.between(0.05, 0.8));
    await until(`${killAt} commands are answered`, () => answered >= killAt);
    await server.stop("SIGKILL");
    const before = answered;
    expect(before).toBeLessThan(COMMANDS);
    server = await startServe(serve);
    const acknowledged = await Promise.all(sent);
    await director.send("message.send", { text: "hết", to: "all" });
    await until("everybody has read the last word", () =>
      people.every(({ replica, state }) => {
        const last = replica?.view.acts.at(-1);
        return state.name === "live" && last?.type === "message.sent" && last.text === "hết";
      }),
    );

    const text = await exportLog(url, tokens[0]!);
    const lines = text.trimEnd().split("\n");
    expect(await verifyChain(lines)).toMatchObject({ ok: true, records: lines.length });
    const records = lines.map((line) => recallRecord(line));
    onceInTheLog(records, acknowledged);
    sameAsTheFold(records, people);
    // The feed remembers more than this burst: nobody had to begin anew.
    expect(people.map(({ syncs }) => syncs)).toEqual(PLACES.map(() => 1));
    expect(people.filter(({ resumes }) => resumes === 0)).toEqual([]);
  } finally {
    for (const person of people) person.close();
    await server.stop();
    await directory.remove();
  }
}

async function exportLog(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/api/exercises/${EXERCISE}/log`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

function onceInTheLog(records: readonly LogRecord[], acknowledged: readonly Sent[]): void {
  const places = new Map<string, number[]>();
  for (const { actor, command, seq } of records) {
    if (actor.role === "system") continue;
    const key = `${actor.person} ${command}`;
    places.set(key, [...(places.get(key) ?? []), seq]);
  }
  expect(acknowledged).toHaveLength(COMMANDS);
  const wrong = acknowledged.filter(({ person, id, seq }) => {
    const found = places.get(`${person} ${id}`);
    return found?.length !== 1 || found[0] !== seq;
  });
  expect(wrong).toEqual([]);
}

/** Timelines only grow, so one act too many or too few would show: each change was applied exactly once. */
function sameAsTheFold(records: readonly LogRecord[], people: readonly Person[]): void {
  const standpoints = people.map(({ replica }, index) => ({
    audience: audienceAt(PLACES[index]!),
    position: replica!.position,
  }));
  const expected = foldLog(records, standpoints);
  for (const [index, at] of standpoints.entries()) {
    const { view } = people[index]!.replica!;
    if (JSON.stringify(view) === expected(at)) continue;
    // The order of a table's rows may differ; what they say may not.
    expect(view, PLACES[index]!.person).toEqual(JSON.parse(expected(at)));
  }
}

describe("kill -9 in the middle of a burst, 200 clients", () => {
  const fresh = Math.floor(Math.random() * 2 ** 31);
  const seeds = Array.from({ length: SEEDS }, (_, index) => (index === SEEDS - 1 ? fresh : 101 + index));
  it.each(seeds)(
    "SYNC-9 CMD-5: nothing acknowledged is lost or doubled, nobody misses or repeats a change, seed %i",
    play,
  );
});
