import type { Ack } from "@firebreak/shared/protocol";
import type { Scenario } from "@firebreak/shared/scenario";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "../../server/src/domain/chain.ts";
import type { EventType } from "../../server/src/domain/events.ts";
import { openSqliteEventStore, type SqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { api } from "../support/api.ts";
import { EXERCISE, startDrill, type Drill, type SeatWish } from "../support/drill.ts";
import { foldLog } from "../support/foldLog.ts";
import { inject, smallScenario } from "../support/logBuilder.ts";
import { until } from "../support/until.ts";
import type { WireClient } from "../support/wireClient.ts";

const UNIT: SeatWish = { role: "unit", unit: "comms" };
const UNAVAILABLE = { ok: false, error: { code: "store/unavailable" } };
/** Too much for the room that the database's pages still have. */
const LONG = "nước ".repeat(3_900);
const DUE_MS = 3_000;
const { manual: _byHand, ...clockwork } = inject("clockwork", { to: ["comms"], at: "3s" });
const timed = smallScenario({ injects: [clockwork] });

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let store: SqliteEventStore;
let drill: Drill;
let director: WireClient;

beforeEach(async () => {
  directory = await temporaryDirectory();
  store = await openSqliteEventStore({ directory: directory.path });
  await begin();
});
afterEach(async () => {
  await drill.close();
  await directory.remove();
});

async function begin(scenario?: Scenario): Promise<void> {
  drill = await startDrill({ store, ...(scenario !== undefined && { scenario }) });
  director = await drill.join();
}

/** Fills the disk and sends something that does not fit; resolves once the server has noticed. */
async function outage(client: WireClient, ...more: [string, unknown][]): Promise<{ answers: Ack[] }> {
  await store.limitPages(1);
  const answers: Ack[] = [];
  const pending: [string, unknown][] = [["message.send", { text: LONG }], ...more];
  for (const [index, [type, data]] of pending.entries()) {
    client.command(type, data, `pending-${index}`).then(
      (ack) => answers.push(ack),
      () => undefined,
    );
  }
  await noticed();
  return { answers };
}

function noticed(): Promise<true> {
  return until("the server to notice", () => !drill.live.storeOk);
}

/** Until so many milliseconds have passed since then, on the server's clock. */
function wallReaches(since: number, ms: number): Promise<true> {
  return until("time to pass", () => Date.now() - since >= ms);
}

async function ofType(...types: EventType[]) {
  return (await drill.log()).filter(({ type }) => types.includes(type));
}

describe("while the log can't be written", () => {
  it("RUN-1: nothing is acknowledged or shown, and everybody is told why", async () => {
    await director.act("exercise.start");
    const unit = await drill.join(UNIT);
    const observer = await drill.join({ role: "observer", person: "khach" });
    await until("the observer to have been seen", () => director.view!.people["khach"]?.online);
    const settled = await director.act("message.send", { text: "đủ", to: "all" });
    for (const client of [unit, observer, director]) await client.reaches(settled);
    const heard = [unit, observer, director].map(({ messages }) => messages.length);
    const written = (await drill.log()).length;
    const { answers } = await outage(unit);
    expect(await director.command("message.send", { text: "ngắn" })).toMatchObject(UNAVAILABLE);
    expect(await director.command("exercise.pause", {})).toMatchObject(UNAVAILABLE);
    expect(await unit.command("message.send", { text: LONG }, "pending-0")).toMatchObject(UNAVAILABLE);
    for (const client of [unit, observer, director]) {
      await until("a pulse that says so", () => client.pulses.at(-1)?.storeOk === false);
    }
    expect(await api(drill).get("/readyz")).toMatchObject({ status: 503, code: "store/unavailable" });
    expect(await api(drill).get("/healthz")).toMatchObject({ status: 200 });
    expect(await drill.counter("firebreak_store_ok")).toBe(0);
    expect(answers).toEqual([]);
    expect([unit, observer, director].map(({ messages }) => messages.length)).toEqual(heard);
    expect(await drill.log()).toHaveLength(written);
    await store.limitPages(null);
    await until("the answer", () => answers.length === 1);
    expect(await api(drill).get("/readyz")).toMatchObject({ status: 200 });
    expect(await drill.counter("firebreak_store_ok")).toBe(1);
  });

  it("RUN-2: the exercise's clock stands still on every screen", async () => {
    await director.act("exercise.start");
    await outage(director);
    const from = director.pulses.length;
    await until("two pulses", () => director.pulses.length >= from + 2);
    const clocks = director.pulses.slice(from).map(({ clock }) => clock);
    expect(clocks[0]).toMatchObject({ running: false });
    for (const clock of clocks) expect(clock).toEqual(clocks[0]);
    await store.limitPages(null);
    const back = await until("a pulse with the clock running", () =>
      director.pulses.find(({ storeOk, clock }, index) => index > from && storeOk && clock.running),
    );
    expect(back.clock.playMs).toBe(clocks[0]!.playMs);
  });

  it("RUN-3: nothing is told over HTTP that could still be lost", async () => {
    await director.act("exercise.start");
    const token = await drill.token();
    const { answers } = await outage(director, ["exercise.pause", { reason: "nghỉ" }]);
    const head = await api(drill, token).get(`/api/exercises/${EXERCISE}`);
    expect(head.json).toMatchObject({ phase: "running", seq: (await drill.log()).length });
    await store.limitPages(null);
    await until("the answers", () => answers.length === 2);
    expect(answers).toEqual([
      { ok: true, seq: expect.any(Number) as number },
      { ok: true, seq: expect.any(Number) as number },
    ]);
    const after = await api(drill, token).get(`/api/exercises/${EXERCISE}`);
    expect(after.json).toMatchObject({ phase: "paused" });
  });

  it("RUN-4: nobody joins and no code is made, and it is said why", async () => {
    const { access } = drill.server;
    const { code } = await access.issueCode({ exercise: EXERCISE, role: "observer" }, Date.now() + 60_000);
    const token = await drill.token();
    const { answers } = await outage(director);
    const refused = { status: 503, code: "store/unavailable" };
    const name = "Lan ".repeat(20);
    // Small rows may find room where a large one does not; what counts is that nobody is half in.
    const joined = await api(drill).post("/api/join", { code, name });
    expect(joined).toMatchObject(refused);
    const codes: unknown[] = [];
    await until("the disk to be full for small rows too", async () => {
      const made = await api(drill, token).post(`/api/exercises/${EXERCISE}/codes`, { role: "observer" });
      codes.push(made.status);
      if (made.status === 201) return false;
      expect(made).toMatchObject(refused);
      return true;
    });
    await store.limitPages(null);
    await until("the answer", () => answers.length === 1);
    expect(await ofType("participant.registered")).toHaveLength(1);
    expect(await api(drill).post("/api/join", { code, name })).toMatchObject({ status: 200 });
  });

  it("RUN-5: the server can be stopped; what was pending is not acknowledged and not in the log", async () => {
    const { answers } = await outage(director);
    await drill.server.close();
    await director.isEnded();
    expect(answers).toEqual([]);
    store = await openSqliteEventStore({ directory: directory.path });
    drill = await startDrill({ store });
    expect(await ofType("message.sent")).toEqual([]);
    director = await drill.enter(director.token);
    expect(await director.command("message.send", { text: LONG }, "pending-0")).toMatchObject({ ok: true });
  });
});

describe("when the log can be written again", () => {
  it("RUN-6: what was pending is acknowledged once, the frozen span is logged and no play time passes in it", async () => {
    const started = await director.act("exercise.start");
    const unit = await drill.join(UNIT);
    const { answers } = await outage(unit);
    const newcomer = await drill
      .enter(await drill.token({ ...UNIT, person: "lan" }))
      .catch((error: unknown) => error);
    expect(newcomer).toMatchObject({ code: "store/unavailable" });
    await wallReaches(Date.now(), 1_000);
    await store.limitPages(null);
    await until("the answer", () => answers.length === 1);
    expect(answers[0]).toMatchObject({ ok: true });
    const again = await unit.command("message.send", { text: LONG }, "pending-0");
    expect(again).toEqual(answers[0]);
    const last = await unit.act("message.send", { text: "đi tiếp" });

    const log = await drill.log();
    const at = (seq: number) => log[seq - 1]!;
    const [message] = log.filter(({ command }) => command === "pending-0");
    const [paused, resumed] = log.filter(
      ({ type }) => type === "exercise.paused" || type === "exercise.resumed",
    );
    expect(log.filter(({ command }) => command === "pending-0")).toHaveLength(1);
    expect(paused).toMatchObject({
      seq: message!.seq + 1,
      type: "exercise.paused",
      actor: { role: "system" },
      data: { cause: "store" },
    });
    expect(resumed).toMatchObject({
      seq: message!.seq + 2,
      type: "exercise.resumed",
      playMs: paused!.playMs,
    });
    expect(paused!.playMs).toBeGreaterThanOrEqual(message!.playMs!);
    /** Wall milliseconds since STARTEX that were no play time. */
    const frozen = (seq: number) => Date.parse(at(seq).at) - Date.parse(at(started).at) - at(seq).playMs!;
    expect(frozen(message!.seq)).toBe(0);
    expect(frozen(resumed!.seq)).toBeGreaterThanOrEqual(1_000);
    expect(frozen(last)).toBe(frozen(resumed!.seq));
    expect(await verifyChain(await lines())).toMatchObject({ ok: true });
  });

  async function lines(): Promise<string[]> {
    const found: string[] = [];
    for await (const line of store.read(EXERCISE)) found.push(line);
    return found;
  }

  it("RUN-7: the scheduler goes on: what came due meanwhile is released at its moment of play", async () => {
    await drill.close();
    await directory.remove();
    store = await openSqliteEventStore({ directory: directory.path });
    await begin(timed);
    const started = await director.act("exercise.start");
    const { answers } = await outage(director);
    await wallReaches(Date.now(), DUE_MS + 200);
    expect(await ofType("inject.released")).toEqual([]);
    await store.limitPages(null);
    await until("the answer", () => answers.length === 1);
    const released = await until("the release", async () => (await ofType("inject.released"))[0]);
    expect(released).toMatchObject({ data: { inject: "clockwork", cause: "schedule" } });
    expect(released.playMs).toBeGreaterThanOrEqual(DUE_MS);
    const start = (await drill.log())[started - 1]!;
    const wall = Date.parse(released.at) - Date.parse(start.at);
    expect(wall - released.playMs!).toBeGreaterThanOrEqual(DUE_MS + 200);
  });

  it("RUN-8: presence goes on: who came meanwhile is in the log, and everybody's view is the fold of it", async () => {
    await director.act("exercise.start");
    const token = await drill.token({ ...UNIT, person: "lan" });
    const [before] = [await drill.enter(token)];
    await until("her to have been seen", () => director.view!.people["lan"]?.online);
    before.close();
    const late = await drill.token({ role: "observer", person: "khach" });
    (await drill.enter(late)).close();
    const { answers } = await outage(director);
    const back = await drill.enter(token);
    const observer = await drill.enter(late);
    expect(back.view).toMatchObject({ audience: "unit:comms" });
    await store.limitPages(null);
    await until("the answer", () => answers.length === 1);
    const last = await director.act("message.send", { text: "hết", to: "all" });
    for (const client of [director, back, observer]) await client.reaches(last);
    const joined = (await ofType("participant.joined")).map(
      ({ data }) => (data as { person: string }).person,
    );
    expect(joined.filter((person) => person === "lan")).toHaveLength(1);
    expect(joined.filter((person) => person === "khach")).toHaveLength(1);
    expect(await ofType("participant.left")).toEqual([]);
    const at = { audience: "observer" as const, position: observer.position };
    expect(observer.view).toEqual(JSON.parse(foldLog(await drill.log(), [at])(at)));
  });

  it("RUN-9: a second failure right behind the first is survived alike", async () => {
    const started = await director.act("exercise.start");
    for (let round = 0; round < 3; round++) {
      await store.limitPages(1);
      const pending = director.command("message.send", { text: LONG }, `round-${round}`);
      await noticed();
      await store.limitPages(null);
      expect(await pending).toMatchObject({ ok: true });
    }
    const last = await director.act("message.send", { text: "hết", to: "all" });
    const log = await drill.log();
    const types = log.map(({ type }) => type);
    expect(types.filter((type) => type === "exercise.paused")).toHaveLength(3);
    expect(types.filter((type) => type === "exercise.resumed")).toHaveLength(3);
    let play = 0;
    for (const { playMs } of log.slice(started)) {
      expect(playMs).toBeGreaterThanOrEqual(play);
      play = playMs ?? 0;
    }
    await director.reaches(last);
    expect(director.view!.exercise).toMatchObject({ phase: "running", clock: { running: true } });
  });

  it("RUN-10: where play stood still anyway, no freeze is logged", async () => {
    const { answers } = await outage(director);
    await store.limitPages(null);
    await until("the answer", () => answers.length === 1);
    await director.act("exercise.start");
    await director.act("exercise.pause", { reason: "nghỉ" });
    await store.limitPages(1);
    const pending = director.command("message.send", { text: LONG }, "again");
    await noticed();
    await store.limitPages(null);
    expect(await pending).toMatchObject({ ok: true });
    await director.act("message.send", { text: "hết" });
    const paused = await ofType("exercise.paused");
    expect(paused.map(({ data }) => data)).toEqual([{ reason: "nghỉ" }]);
  });
});
