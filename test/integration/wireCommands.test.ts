import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { FLUSH_MS } from "../../server/src/application/broadcaster.ts";
import { seal } from "../../server/src/domain/chain.ts";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { EXERCISE, startDrill, type Drill, type SeatWish } from "../support/drill.ts";
import { until } from "../support/until.ts";

const UNIT: SeatWish = { role: "unit", unit: "comms" };
let drill: Drill;
let turn = 0;
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  await drill.close();
  for (const each of cleanups.splice(0)) await each();
});

async function onDisk(): Promise<string> {
  const directory = await temporaryDirectory();
  cleanups.push(() => directory.remove());
  return directory.path;
}

/** The log's records that came of a command. */
async function recordsOf(id: string) {
  return (await drill.log()).filter(({ command }) => command === id);
}

describe("acknowledgement", () => {
  it("CMD-1: names the position of the command's last event, which is in the log by then", async () => {
    drill = await startDrill({ store: await openSqliteEventStore({ directory: await onDisk() }) });
    const director = await drill.join();
    await director.act("exercise.start");
    const unit = await drill.join(UNIT);
    const seq = await unit.act("response.publish", { text: "Đang xác minh.", nextUpdate: 10 }, "say-1");
    const records = await recordsOf("say-1");
    expect(records.map(({ type }) => type)).toEqual([
      "response.drafted",
      "response.published",
      "update.promised",
    ]);
    expect(records.at(-1)!.seq).toBe(seq);
    expect(new Set(records.map(({ actor }) => JSON.stringify(actor))).size).toBe(1);
  });

  it("CMD-1: is sent before anybody is shown what the command did, in a quiet hour as in a busy one", async () => {
    drill = await startDrill();
    const director = await drill.join();
    for (const pauseMs of [0, 0, FLUSH_MS * 3, FLUSH_MS * 3]) {
      await sleep(pauseMs);
      const order: string[] = [];
      const shown = (): void => void order.push("shown");
      director.socket.once("update", shown);
      director.socket.emit(
        "command",
        { id: `quiet-${(turn += 1)}`, type: "message.send", data: { text: "x" } },
        () => order.push("answered"),
      );
      await until("both", () => order.length === 2);
      expect(order).toEqual(["answered", "shown"]);
    }
  });
});

describe("repeats", () => {
  it("CMD-2: a command sent again gets the first answer, whatever it says the second time", async () => {
    drill = await startDrill();
    const director = await drill.join();
    const first = await director.command("message.send", { text: "một" }, "same");
    await director.act("message.send", { text: "hai" });
    expect(await director.command("message.send", { text: "một" }, "same")).toEqual(first);
    expect(await director.command("message.send", { text: "khác hẳn" }, "same")).toEqual(first);
    expect(await recordsOf("same")).toHaveLength(1);
  });

  it("CMD-2: copies that arrive together are applied once and answered alike", async () => {
    drill = await startDrill({ store: await openSqliteEventStore({ directory: await onDisk() }) });
    const director = await drill.join();
    const copies = Array.from({ length: 20 }, () =>
      director.command("message.send", { text: "một" }, "same"),
    );
    const answers = await Promise.all(copies);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await recordsOf("same")).toHaveLength(1);
  });

  it("CMD-3: also on a new line, and on another device of the same person", async () => {
    drill = await startDrill();
    const director = await drill.join();
    await director.act("exercise.start");
    const unit = await drill.join({ ...UNIT, person: "lan" });
    const first = await unit.command("request.send", { to: "hydro", text: "Số liệu?" }, "same");
    const again = await unit.again();
    expect(await again.command("request.send", { to: "hydro", text: "Số liệu?" }, "same")).toEqual(first);
    const phone = await drill.enter(await drill.token({ ...UNIT, person: "lan" }));
    expect(await phone.command("request.send", { to: "hydro", text: "Số liệu?" }, "same")).toEqual(first);
    expect(await recordsOf("same")).toHaveLength(1);
    again.close();
  });

  it("CMD-4: also after a restart of the server", async () => {
    const directory = await onDisk();
    drill = await startDrill({ store: await openSqliteEventStore({ directory }) });
    const token = await drill.token({ person: "chi-huy" });
    const before = await drill.enter(token);
    const first = await before.command("message.send", { text: "một" }, "same");
    await drill.close();
    drill = await startDrill({ store: await openSqliteEventStore({ directory }) });
    const after = await drill.enter(token);
    expect(await after.command("message.send", { text: "một" }, "same")).toEqual(first);
    expect(await recordsOf("same")).toHaveLength(1);
  });

  it("CMD-6: an id is one person's: the same id from somebody else is another command", async () => {
    drill = await startDrill();
    const [one, two] = [await drill.join(), await drill.join()];
    const first = await one.act("message.send", { text: "của một" }, "same");
    const second = await two.act("message.send", { text: "của hai" }, "same");
    expect(second).toBeGreaterThan(first);
    expect(await recordsOf("same")).toHaveLength(2);
  });

  it("CMD-7: a refusal is not remembered: the same command may fit later", async () => {
    drill = await startDrill();
    const director = await drill.join();
    const early = await director.command("inject.release", { inject: "rumour" }, "same");
    expect(early).toMatchObject({ ok: false, error: { code: "exercise/not-running" } });
    await director.act("exercise.start");
    expect(await director.command("inject.release", { inject: "rumour" }, "same")).toMatchObject({
      ok: true,
    });
  });
});

describe("a log that somebody else writes to", () => {
  it("CMD-11: stops the exercise for good, says so once, and goes on after a restart", async () => {
    const directory = await onDisk();
    const store = await openSqliteEventStore({ directory });
    const logged: string[] = [];
    const logger = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });
    drill = await startDrill({ store, logger });
    const token = await drill.token({ person: "chi-huy" });
    const director = await drill.enter(token);
    await director.reaches(await director.act("message.send", { text: "một" }));
    const log = await drill.log();
    const last = log.at(-1)!;
    const { prev: _prev, hash, ...event } = last;
    const foreign = seal({ ...event, seq: last.seq + 1, command: "foreign" }, hash);
    await store.append(EXERCISE, {
      expectedSeq: last.seq,
      records: [{ seq: last.seq + 1, line: foreign.line }],
      commands: [],
    });
    const unavailable = { ok: false, error: { code: "store/unavailable" } };
    expect(await director.command("message.send", { text: "hai" }, "two")).toMatchObject(unavailable);
    expect(await director.command("message.send", { text: "ba" }, "three")).toMatchObject(unavailable);
    expect(await director.command("message.send", { text: "hai" }, "two")).toMatchObject(unavailable);
    await until("a pulse that says so", () => director.pulses.at(-1)?.storeOk === false);
    expect((await fetch(`${drill.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${drill.url}/healthz`)).status).toBe(200);
    expect(await drill.counter("firebreak_store_ok")).toBe(0);
    expect(await drill.log()).toHaveLength(last.seq + 1);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/somebody else has written to the log of drill .* restart the server/);
    await drill.close();
    drill = await startDrill({ store: await openSqliteEventStore({ directory }) });
    const again = await drill.enter(token);
    expect(Object.values(again.view!.messages)).toHaveLength(1);
    expect(await again.command("message.send", { text: "hai" }, "two")).toMatchObject({ ok: true });
    expect(await recordsOf("two")).toHaveLength(1);
  });
});
