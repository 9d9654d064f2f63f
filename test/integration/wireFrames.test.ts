import { createRequire } from "node:module";
import type { UpdatePayload } from "@firebreak/shared/protocol";
import { afterEach, describe, expect, it, vi } from "vitest";
import { verifyChain } from "../../server/src/domain/chain.ts";
import { EXERCISE, startDrill, type Drill, type SeatWish } from "../support/drill.ts";
import { until } from "../support/until.ts";
import type { WireClient } from "../support/wireClient.ts";
import { expectContiguous, expectFold } from "../support/expectView.ts";

const UNIT: SeatWish = { role: "unit", unit: "comms" };
let drill: Drill;

afterEach(async () => {
  vi.restoreAllMocks();
  await drill.close();
});

async function started(): Promise<WireClient> {
  const director = await drill.join();
  await director.act("exercise.start");
  await director.act("inject.release", { inject: "rumour" });
  return director;
}

interface Packet {
  data: [string, ...unknown[]];
}

/** Counts what the server's encoder is given, by the name of the message. */
function countEncodings(): Map<string, number> {
  // The server's half of the library is CommonJS; the client's half has an encoder of its own.
  const server = createRequire(import.meta.resolve("socket.io"));
  const { Encoder } = server("socket.io-parser") as {
    Encoder: { prototype: { encode: (this: unknown, packet: Packet) => unknown } };
  };
  const counted = new Map<string, number>();
  const encode = Encoder.prototype.encode;
  vi.spyOn(Encoder.prototype, "encode").mockImplementation(function (this: unknown, packet: Packet) {
    const name = packet.data?.[0];
    if (typeof name === "string") counted.set(name, (counted.get(name) ?? 0) + 1);
    return encode.call(this, packet);
  });
  return counted;
}

describe("frames", () => {
  it("SYNC-7: what becomes durable within the flush time travels as one frame", async () => {
    drill = await startDrill();
    const director = await started();
    const observer = await drill.join({ role: "observer" });
    observer.messages = [];
    const acks = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        director.command("message.send", { text: `${index}`, to: "all" }),
      ),
    );
    const last = Math.max(...acks.map((ack) => (ack.ok ? ack.seq : 0)));
    await observer.reaches(last);
    const changes = observer.updates.flatMap((update: UpdatePayload) => update.changes);
    expect(changes.filter(({ op }) => op === "act")).toHaveLength(200);
    // One frame at once, then one for each 25 ms that the burst took; never one for each change.
    expect(observer.updates.length).toBeLessThan(100);
    expectContiguous(director);
    await expectFold(drill, observer);
  });

  it("SYNC-8: a frame is encoded once an audience, however many clients read it", async () => {
    drill = await startDrill();
    const director = await started();
    const observers = await Promise.all(Array.from({ length: 12 }, () => drill.join({ role: "observer" })));
    const units = await Promise.all(Array.from({ length: 7 }, () => drill.join(UNIT)));
    const all = [...observers, ...units];
    const settled = await director.act("message.send", { text: "đủ", to: "all" });
    for (const each of all) await each.reaches(settled);
    const framesBefore = await drill.counter("firebreak_update_frames_total");
    const counted = countEncodings();
    for (let round = 0; round < 5; round++) {
      const last = await director.act("message.send", { text: `${round}`, to: "all" });
      for (const each of all) await each.reaches(last);
      await director.reaches(last);
    }
    // Six audiences have clients or none; each frame is encoded for its room and never for a client.
    const frames = (await drill.counter("firebreak_update_frames_total")) - framesBefore;
    expect(counted.get("update")).toBe(frames);
    expect(frames).toBe(5 * ["control", "evaluator", "observer", "lead", "comms", "hydro"].length);
  });
});

describe("pulses", () => {
  it("SYNC-12: come once a second an audience, say what is latest, and are no part of the log's stream", async () => {
    drill = await startDrill();
    const director = await started();
    const observers = await Promise.all(Array.from({ length: 5 }, () => drill.join({ role: "observer" })));
    const settled = await director.act("message.send", { text: "đủ", to: "all" });
    for (const each of observers) await each.reaches(settled);
    const before = (await drill.log()).length;
    const counted = countEncodings();
    const [first] = observers as [WireClient];
    const { messages } = first;
    const heard = messages.length;
    first.pulses = [];
    await until("three pulses", () => first.pulses.length >= 3);
    const pulses = first.pulses.slice(0, 3);
    for (const [index, pulse] of pulses.entries()) {
      expect(pulse.storeOk).toBe(true);
      expect(pulse.position).toBe(first.position);
      expect(pulse.clock).toEqual(first.view!.exercise!.clock);
      expect(pulse.present).toEqual({ units: { control: 1, observer: 5 }, sites: {} });
      if (index > 0) expect(pulse.now - pulses[index - 1]!.now).toBeGreaterThan(0);
    }
    // Two audiences have clients: one encoding each a second.
    expect(counted.get("pulse")).toBeLessThanOrEqual(8);
    expect(first.messages).toHaveLength(heard);
    expect(await drill.log()).toHaveLength(before);
    expect(await verifyChain(await lines())).toMatchObject({ ok: true });
  });

  async function lines(): Promise<string[]> {
    const found: string[] = [];
    for await (const line of drill.store.read(EXERCISE)) found.push(line);
    return found;
  }

  it("SYNC-13: a clock exchange brings back the client's time and the server's twice", async () => {
    drill = await startDrill();
    const unit = await drill.join(UNIT);
    const before = Date.now() - 50;
    const reply = await unit.clock(1_234.5);
    expect(reply.t1).toBe(1_234.5);
    expect(Number.isInteger(reply.t2) && Number.isInteger(reply.t3)).toBe(true);
    expect(reply.t3).toBeGreaterThanOrEqual(reply.t2);
    expect(reply.t2).toBeGreaterThanOrEqual(before);
    for (const wrong of [{}, { t1: "1" }, null, 1, { t1: 1, t2: 2 }]) {
      unit.refusals = [];
      unit.emit("clock", wrong, () => undefined);
      expect(await unit.isRefused("wire/invalid")).toMatchObject({ path: "/t1" });
    }
  });
});
