import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveExercise } from "../../server/src/application/liveExercise.ts";
import type { PersonCommand, SystemCommand } from "../../server/src/domain/commands.ts";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { recallRecord } from "../../server/src/domain/readLog.ts";
import { MemoryEventStore } from "../../server/src/eventStore/memoryEventStore.ts";
import { publicScenario } from "../domain/publicDrill.ts";
import { MINUTE } from "../support/simulatedDrill.ts";

const EXERCISE = "drill";
const SEATS = [
  { person: "chief", role: "director" },
  { person: "lan", role: "unit", unit: "comms", site: "danang", level: "approver" },
  { person: "minh", role: "unit", unit: "hydro", site: "danang", level: "approver" },
] as const;
type Person = (typeof SEATS)[number]["person"];

function scenario() {
  const lively = publicScenario({
    model: { mode: "stochastic" },
    escalations: [{ id: "ladder", when: { trust: { below: 0.5 } }, then: ["memo"] }],
    voices: Array.from({ length: 20 }, (_, each) => ({
      claim: "dam",
      stance: "worry" as const,
      text: `voice ${each}`,
    })),
  });
  lively.claims.forEach((claim) => (claim.spread = { n0: 2.5, seeds: 80 }));
  return lively;
}

/** A server's exercise on a clock of its own, which can be stopped and opened anew from its log. */
class Server {
  readonly store = new MemoryEventStore();
  now = Date.parse("2026-01-01T08:00:00.000Z");
  live!: LiveExercise;
  #commands = 0;

  get #options() {
    return {
      id: EXERCISE,
      store: this.store,
      time: { now: () => this.now },
      onStore: () => undefined,
      onDefect: (error: unknown) => {
        throw error;
      },
    };
  }

  static async begin(): Promise<Server> {
    const server = new Server();
    server.live = await LiveExercise.create(server.#options, scenario(), 11);
    for (const seat of SEATS) {
      await server.#execute({
        id: `register ${seat.person}`,
        type: "participant.register",
        data: { ...seat, name: seat.person },
        actor: { role: "system" },
      });
    }
    return server;
  }

  async send(person: Person, type: PersonCommand["type"], data: object): Promise<void> {
    const seat = SEATS.find((each) => each.person === person);
    if (seat === undefined) throw new Error("no such person");
    const { role, ...rest } = seat;
    const actor = { person, role, ...("unit" in rest && { unit: rest.unit, site: rest.site }) };
    await this.#execute({ id: `c${(this.#commands += 1)}`, type, data, actor } as PersonCommand);
  }

  /** Lets the server's clock and timers go on together. */
  async pass(minutes: number): Promise<void> {
    for (let half = 0; half < minutes * 2; half++) {
      this.now += MINUTE / 2;
      await vi.advanceTimersByTimeAsync(MINUTE / 2);
      await this.settle();
    }
  }

  /** Decisions fall at the end of a turn of the event loop, what follows from them in the next. */
  async settle(): Promise<void> {
    for (;;) {
      const before = (await this.store.head(EXERCISE))?.seq;
      for (let turn = 0; turn < 6; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
        await vi.advanceTimersByTimeAsync(0);
      }
      if ((await this.store.head(EXERCISE))?.seq === before) return;
    }
  }

  async restart(awayMinutes: number): Promise<void> {
    await this.live.close();
    this.now += awayMinutes * MINUTE;
    this.live = await LiveExercise.open(this.#options);
    await this.settle();
  }

  async log(): Promise<LogRecord[]> {
    const records: LogRecord[] = [];
    for await (const line of this.store.read(EXERCISE)) records.push(recallRecord(line));
    return records;
  }

  async #execute(command: PersonCommand | SystemCommand): Promise<void> {
    const ack = await this.live.execute(command);
    if (!ack.ok) throw new Error(`${command.type}: ${ack.error.code}`);
    await this.settle();
  }
}

async function course(between: (server: Server) => Promise<void>): Promise<Server> {
  const server = await Server.begin();
  await server.send("chief", "exercise.start", {});
  await server.send("chief", "inject.release", { inject: "on-dam" });
  await server.pass(4);
  await server.send("lan", "response.publish", {
    claim: "dam",
    stance: "false",
    kind: "correction",
    text: "t",
    nextUpdate: 9,
  });
  await server.send("minh", "response.publish", { claim: "dam", stance: "true", text: "t" });
  await server.pass(5);
  await between(server);
  await server.pass(11);
  await server.send("minh", "response.publish", { claim: "dam", stance: "false", text: "t" });
  await server.pass(20);
  return server;
}

const publicOf = (log: readonly LogRecord[]) =>
  log.flatMap(({ type, data }) => (type === "public.reacted" ? [data] : []));

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

describe("a server that restarts", () => {
  it("PUB-49 goes on with the same numbers, comments and pulses as one that never stopped", async () => {
    const steady = await course((server) => server.pass(7));
    const restarted = await course(async (server) => {
      await server.restart(0);
      await server.pass(4);
      await server.restart(0);
      await server.pass(3);
    });
    // Seven minutes in which no server ran: they are lived through when it is back.
    const away = await course((server) => server.restart(7));
    const expected = publicOf(await steady.log());
    expect(expected.map(({ minute }) => minute)).toEqual(Array.from({ length: 47 }, (_, each) => each + 1));
    expect(expected.flatMap(({ voices }) => voices).length).toBeGreaterThan(2);
    for (const server of [restarted, away]) {
      expect(publicOf(await server.log())).toEqual(expected);
      const pulse = (each: Server) => each.live.pulses(["control", "observer", "unit:comms"]);
      const counters = (each: Server) => [...pulse(each).values()].map((payload) => payload.counters?.claims);
      expect(counters(server)).toEqual(counters(steady));
      expect(server.live.broadcaster.feed("observer")?.view.moods).toEqual(
        steady.live.broadcaster.feed("observer")?.view.moods,
      );
      expect(server.live.broadcaster.feed("unit:comms")?.view.curves).toEqual(
        steady.live.broadcaster.feed("unit:comms")?.view.curves,
      );
    }
    for (const server of [steady, restarted, away]) await server.live.close();
  });

  it("PUB-49 asks for no minute twice, whoever asks", async () => {
    const server = await course((each) => each.restart(3));
    const seqBefore = (await server.log()).length;
    for (const minute of [1, 7, 30]) {
      const again = await server.live.execute({
        id: `public ${minute}`,
        type: "public.react",
        data: { minute },
        actor: { role: "system" },
      });
      expect(again.ok).toBe(true);
    }
    await server.settle();
    const log = await server.log();
    expect(log).toHaveLength(seqBefore);
    const commands = log.filter(({ type }) => type === "public.reacted").map(({ command }) => command);
    expect(new Set(commands).size).toBe(commands.length);
    await server.live.close();
  });
});
