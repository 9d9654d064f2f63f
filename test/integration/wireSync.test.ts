import type { View } from "@firebreak/shared/views";
import { afterEach, describe, expect, it } from "vitest";
import { random } from "../../server/src/simulation/random.ts";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { EXERCISE, startDrill, type Drill, type SeatWish } from "../support/drill.ts";
import { foldLog } from "../support/foldLog.ts";
import { until } from "../support/until.ts";
import { WireClient } from "../support/wireClient.ts";
import { expectContiguous, expectFold } from "../support/expectView.ts";

const UNIT: SeatWish = { role: "unit", unit: "comms" };
let drill: Drill;
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  await drill.close();
  for (const each of cleanups.splice(0)) await each();
});

async function started(): Promise<WireClient> {
  const director = await drill.join();
  await director.act("exercise.start");
  await director.act("inject.release", { inject: "rumour" });
  return director;
}

describe("sync and update", () => {
  it("SYNC-1: the first message on a new line is the whole view, with who one is", async () => {
    drill = await startDrill();
    await started();
    const unit = await drill.join({ ...UNIT, person: "lan", name: "Lan", site: "danang", level: "lead" });
    expect(unit.messages[0]?.name).toBe("sync");
    expect(unit.you).toEqual({
      person: "lan",
      name: "Lan",
      role: "unit",
      unit: "comms",
      site: "danang",
      level: "lead",
      exercise: EXERCISE,
    });
    expect(unit.epoch).toBe((await drill.log())[0]!.hash);
    expect(unit.view).toMatchObject({ audience: "unit:comms", exercise: { phase: "running" } });
    expect(Object.keys(unit.view!.injects)).toEqual(["rumour"]);
    await expectFold(drill, unit);
  });

  const seeds = [1, 2, Math.floor(Math.random() * 2 ** 31)];
  it.each(seeds)(
    "SYNC-2 SYNC-3: a view taken at any position, and the updates after it, are the fold of the log, seed %i",
    async (seed) => {
      const chance = random(seed);
      drill = await startDrill();
      const director = await started();
      const units = await Promise.all(
        ["lead", "comms", "hydro"].map((unit) => drill.join({ role: "unit", unit, level: "approver" })),
      );
      const late: WireClient[] = [];
      const wishes: SeatWish[] = [UNIT, { role: "observer" }, { role: "evaluator" }, {}];
      for (let step = 0; step < 60; step++) {
        const actor = chance.pick(units);
        const others = ["lead", "comms", "hydro"].filter((unit) => unit !== actor.you!.unit);
        const acts: [string, unknown][] = [
          ["request.send", { to: chance.pick(others), text: `Hỏi ${step}` }],
          ["message.send", { text: `Nói ${step}` }],
          ["response.publish", { text: `Công bố ${step}`, nextUpdate: 5 }],
          ["escalation.raise", { question: `Xin ý kiến ${step}` }],
        ];
        const [type, data] = chance.pick(acts);
        await actor.act(type, data);
        if (step === 30) await director.act("exercise.pause", { reason: "nghỉ" });
        if (step === 30) await director.act("exercise.resume");
        if (step % 15 === 7) late.push(await drill.join(chance.pick(wishes)));
      }
      const last = await director.act("message.send", { text: "hết", to: "all" });
      for (const client of [director, ...units, ...late]) await client.reaches(last);
      for (const client of [director, ...units, ...late]) expectContiguous(client);
      await expectFold(drill, director, ...units, ...late);
    },
  );

  it("SYNC-2: the exercise opened anew from a store shows the same, and goes on", async () => {
    const directory = await temporaryDirectory();
    cleanups.push(() => directory.remove());
    drill = await startDrill({ store: await openSqliteEventStore({ directory: directory.path }) });
    await started();
    const token = await drill.token({ person: "lan", ...UNIT });
    const before = await drill.enter(token);
    await before.reaches(await before.act("message.send", { text: "một" }));
    await drill.close();
    drill = await startDrill({ store: await openSqliteEventStore({ directory: directory.path }) });
    const after = await drill.enter(token);
    expect(after.view).toMatchObject({ messages: before.view!.messages, tasks: before.view!.tasks });
    expect(after.epoch).toBe(before.epoch);
    await after.reaches(await after.act("message.send", { text: "hai" }));
    await expectFold(drill, after);
  });
});

describe("resume", () => {
  it("SYNC-4: a position of this log is answered with one update from there, empty where nothing was missed", async () => {
    drill = await startDrill();
    const director = await started();
    const unit = await drill.join({ ...UNIT, person: "lan" });
    await until("the unit to be seen online", () => unit.view!.acts.at(-1)?.type === "unit.online");
    const again = await unit.again();
    await until("an answer", () => again.messages[0]);
    expect(again.syncs).toEqual([]);
    expect(again.updates[0]).toMatchObject({ from: unit.position });
    expect(again.updates[0]!.changes).toEqual([]);
    again.close();
    await director.act("message.send", { text: "một", to: "comms" });
    await director.act("message.send", { text: "hai", to: "hydro" });
    const last = await director.act("message.send", { text: "ba", to: "all" });
    const third = await again.again();
    await third.reaches(last);
    expect(third.syncs).toEqual([]);
    expect(third.updates[0]).toMatchObject({ from: unit.position });
    expect(Object.values(third.view!.messages).map(({ text }) => text)).toEqual(["một", "ba"]);
    await expectFold(drill, third);
  });

  it("SYNC-4: every position of this log can be gone on from", async () => {
    drill = await startDrill();
    const director = await started();
    for (let index = 0; index < 6; index++) {
      await director.act("message.send", { text: `tin ${index}`, to: index % 2 === 0 ? "all" : "comms" });
    }
    const token = await drill.token({ role: "observer", person: "khach" });
    (await drill.enter(token)).close();
    const last = await director.act("message.send", { text: "hết", to: "all" });
    await director.reaches(last);
    const { epoch, position: head } = director;
    const positions = Array.from({ length: head }, (_, index) => index + 1);
    const standpoints = positions.map((position) => ({ audience: "observer" as const, position }));
    const folds = foldLog(await drill.log(), standpoints);
    for (const at of standpoints) {
      const client = await WireClient.connect(
        drill.url,
        token,
        { resume: { epoch, position: at.position } },
        (it) => it.holdOn(JSON.parse(folds(at)) as View, { epoch, position: at.position }),
      );
      await client.reaches(last);
      expect(client.syncs).toEqual([]);
      const there = { audience: at.audience, position: client.position };
      expect(client.view).toEqual(JSON.parse(foldLog(await drill.log(), [there])(there)));
      client.close();
    }
  });

  it.each([
    ["another log", (at: { epoch: string; position: number }) => ({ ...at, epoch: "f".repeat(64) })],
    [
      "the future",
      ({ epoch, position }: { epoch: string; position: number }) => ({ epoch, position: position + 1_000 }),
    ],
    ["before the first record of another log", () => ({ epoch: "", position: 0 })],
  ])("SYNC-5: a position of %s is answered with the whole view", async (_what, wrong) => {
    drill = await startDrill();
    await started();
    const unit = await drill.join({ ...UNIT, person: "lan" });
    const again = await unit.again(wrong(unit.at));
    await until("an answer", () => again.messages[0]);
    expect(again.messages[0]?.name).toBe("sync");
    await expectFold(drill, again);
  });
});

describe("resume, asked for on an open line", () => {
  it("SYNC-6: is answered with what is missing and acknowledged", async () => {
    drill = await startDrill();
    const director = await started();
    const unit = await drill.join(UNIT);
    const start = unit.at;
    const view = structuredClone(unit.view);
    const last = await director.act("message.send", { text: "một", to: "all" });
    await unit.reaches(last);
    unit.messages = [];
    unit.holdOn(view, start);
    expect(await unit.resume(start)).toEqual({ ok: true });
    expect(unit.messages).toHaveLength(1);
    expect(unit.updates[0]).toMatchObject({ from: start.position });
    await expectFold(drill, unit);
    expect(await unit.resume({ ...start, epoch: "other" })).toEqual({ ok: true });
    expect(unit.messages.at(-1)?.name).toBe("sync");
    await expectFold(drill, unit);
  });

  it.each([
    [null],
    [{}],
    [{ epoch: 1, position: 1 }],
    [{ epoch: "x", position: -1 }],
    [{ epoch: "x", position: 1.5 }],
    ["x"],
  ])("SYNC-6: a malformed position %j is refused and nothing else happens", async (position) => {
    drill = await startDrill();
    const unit = await drill.join(UNIT);
    await until("the unit to be seen online", () => unit.view!.acts.at(-1)?.type === "unit.online");
    const before = unit.messages.length;
    expect(await unit.resume(position)).toMatchObject({ ok: false, error: { code: "wire/invalid" } });
    unit.emit("resume", position);
    await unit.isRefused("wire/invalid");
    expect(unit.messages).toHaveLength(before);
    await unit.reaches(await unit.act("message.send", { text: "vẫn chạy" }));
  });

  it("SYNC-5: positions that are forgotten are answered with the whole view", async () => {
    // The test's own client is sent megabytes in one go, and shares its process with the server.
    drill = await startDrill({ writeBufferCap: 64 * 1024 * 1024 });
    const director = await started();
    const observer = await drill.join({ role: "observer", person: "khach" });
    const old = observer.at;
    // Each command makes the observers two changes, a row and an act; the feed remembers 20,000 to 25,000.
    const acks = Array.from({ length: 13_000 }, (_, index) =>
      director.command("message.send", { text: `${index}` }),
    );
    const last = Math.max(...(await Promise.all(acks)).map((ack) => (ack.ok ? ack.seq : 0)));
    await observer.reaches(last);
    const late = await observer.again(old);
    await until("an answer", () => late.messages[0]);
    expect(late.messages[0]?.name).toBe("sync");
    const recent = await late.again();
    await until("an answer", () => recent.messages[0]);
    expect(recent.messages[0]?.name).toBe("update");
    await expectFold(drill, recent);
  });
});
