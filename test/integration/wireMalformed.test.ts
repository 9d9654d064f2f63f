import type { Ack } from "@firebreak/shared/protocol";
import { afterEach, describe, expect, it } from "vitest";
import { startDrill, type Drill, type SeatWish } from "../support/drill.ts";
import { RawClient } from "../support/rawClient.ts";
import { until } from "../support/until.ts";
import type { WireClient } from "../support/wireClient.ts";

const UNIT: SeatWish = { role: "unit", unit: "comms" };
let drill: Drill;

afterEach(() => drill.close());

const LONE = "\ud800";
/** What is sent, the code and the path of its refusal. */
const MALFORMED: [string, unknown, string, string | undefined][] = [
  ["nothing", undefined, "command/invalid", "/"],
  ["null", null, "command/invalid", "/"],
  ["a text", "exercise.start", "command/invalid", "/"],
  ["a length that can't be one", { id: "x", type: { length: { toString: "" } } }, "command/invalid", "/"],
  [
    "such a length in the data",
    { id: "x", type: "message.send", data: { text: { length: [{ toString: "" }] } } },
    "command/invalid",
    "/data",
  ],
  ["a number", 7, "command/invalid", "/"],
  ["a list", [{ id: "x", type: "exercise.start" }], "command/invalid", "/"],
  ["bytes", Buffer.from("exercise.start"), "command/invalid", undefined],
  ["no id", { type: "message.send", data: { text: "x" } }, "command/invalid", "/id"],
  ["an empty id", { id: "", type: "message.send", data: { text: "x" } }, "command/invalid", "/id"],
  ["a number for an id", { id: 1, type: "message.send", data: { text: "x" } }, "command/invalid", "/id"],
  [
    "an endless id",
    { id: "x".repeat(65), type: "message.send", data: { text: "x" } },
    "command/invalid",
    "/id",
  ],
  [
    "half a sign for an id",
    { id: LONE, type: "message.send", data: { text: "x" } },
    "command/invalid",
    "/id",
  ],
  ["no type", { id: "x", data: {} }, "command/invalid", "/type"],
  ["an unknown type", { id: "x", type: "exercise.explode" }, "command/unknown", "/type"],
  ["a type of Object's own", { id: "x", type: "constructor" }, "command/unknown", "/type"],
  ["a system's command", { id: "x", type: "exercise.freeze", data: { from: 0 } }, "command/unknown", "/type"],
  [
    "a field too many",
    { id: "x", type: "message.send", data: { text: "x" }, at: 1 },
    "command/invalid",
    "/at",
  ],
  ["no data", { id: "x", type: "message.send" }, "command/invalid", "/data/text"],
  ["data of another type", { id: "x", type: "message.send", data: "x" }, "command/invalid", "/data"],
  [
    "data with a field too many",
    { id: "x", type: "exercise.start", data: { now: true } },
    "command/invalid",
    "/data/now",
  ],
  ["an empty text", { id: "x", type: "message.send", data: { text: "  " } }, "command/invalid", "/data/text"],
  [
    "a text too long",
    { id: "x", type: "message.send", data: { text: "x".repeat(20_001) } },
    "command/invalid",
    "/data/text",
  ],
  ["half a sign", { id: "x", type: "message.send", data: { text: LONE } }, "command/invalid", "/data/text"],
  [
    "bytes for a text",
    { id: "x", type: "message.send", data: { text: Buffer.from("x") } },
    "command/invalid",
    "/data/text",
  ],
  [
    "an unknown inject",
    { id: "x", type: "inject.release", data: { inject: "__proto__" } },
    "inject/unknown",
    "/data/inject",
  ],
  [
    "an unknown unit",
    { id: "x", type: "message.send", data: { text: "x", to: "nobody" } },
    "unit/unknown",
    "/data/to",
  ],
];

describe("malformed packets", () => {
  async function ready(): Promise<WireClient> {
    drill = await startDrill();
    const director = await drill.join();
    await director.reaches(await director.act("exercise.start"));
    return director;
  }

  /** The log has grown by the one record of a command that is right: the server runs and nothing half came of the rest. */
  async function expectUnharmed(director: WireClient, before: number): Promise<void> {
    const seq = await director.act("message.send", { text: "vẫn chạy" });
    expect(seq).toBe(before + 1);
    expect(await drill.log()).toHaveLength(seq);
    expect(await drill.counter("firebreak_defects_total")).toBe(0);
  }

  it.each(MALFORMED)("CMD-8: %s is refused with its code and place", async (_what, packet, code, path) => {
    const director = await ready();
    const before = (await drill.log()).length;
    const ack = await director.ask(packet);
    expect(ack).toMatchObject({ ok: false, error: { code, ...(path !== undefined && { path }) } });
    if (!ack.ok) expect(ack.error.message).not.toBe("");
    director.emit("command", packet);
    expect(await director.isRefused(code)).toEqual((ack as Extract<Ack, { ok: false }>).error);
    await expectUnharmed(director, before);
  });

  it("CMD-8: a command without an acknowledgement is carried out all the same", async () => {
    const director = await ready();
    director.emit("command", { id: "quiet", type: "message.send", data: { text: "không cần đáp" } });
    await until("the message", () => Object.keys(director.view!.messages).length === 1);
    expect(director.refusals).toEqual([]);
  });

  it("CMD-8: what stands between payload and acknowledgement keeps nobody from the answer", async () => {
    const director = await ready();
    const answer = await new Promise<Ack>((resolve) =>
      director.emit(
        "command",
        { id: "x", type: "message.send", data: { text: "x" } },
        "more",
        { and: "more" },
        resolve,
      ),
    );
    expect(answer).toMatchObject({ ok: true });
  });

  it("CMD-9: a message that the protocol does not have is refused", async () => {
    const director = await ready();
    const before = (await drill.log()).length;
    for (const name of ["sync", "update", "pulse", "commands", "x".repeat(500), "__proto__", ""]) {
      director.refusals = [];
      director.emit(name, { id: "x", type: "exercise.end", data: {} });
      const refusal = await director.isRefused("wire/invalid");
      expect(refusal.message.length).toBeLessThan(200);
    }
    await expectUnharmed(director, before);
  });

  it("CMD-10: a packet larger than the protocol allows ends its own line and no other", async () => {
    const director = await ready();
    const before = (await drill.log()).length;
    for (const transports of [["websocket"], ["polling"]] as const) {
      const other = await drill.join({ ...UNIT, transports: [...transports] });
      await other.reaches(before);
      other.emit("command", { id: "x", type: "message.send", data: { text: "x".repeat(300_000) } });
      await other.isEnded();
    }
    // The two units' people were registered and came online besides.
    expect((await drill.log()).filter(({ type }) => type === "message.sent")).toEqual([]);
    await director.act("message.send", { text: "vẫn chạy" });
  });

  it.each([
    ["no JSON", "42[oops"],
    ["no list", '42{"a":1}'],
    ["no name", "42[]"],
    ["a name that is none", '42[{"a":1}]'],
    ["a reserved name", '42["disconnect"]'],
    ["another namespace", "40/admin,"],
    ["an event of another namespace", '42/admin,["command",{}]'],
    ["an attachment that never comes", '451-["command",{"_placeholder":true,"num":0}]'],
    ["a thousand attachments", '451000-["command",{"_placeholder":true,"num":0}]'],
    ["bytes nobody announced", Buffer.from([1, 2, 3])],
    ["an acknowledgement nobody asked for", '43999[{"ok":true}]'],
    ["a packet type that is none", "49[]"],
    ["an Engine.IO packet type that is none", "9"],
    ["nothing", ""],
  ])("CMD-10: a frame with %s harms nobody else", async (_what, frame) => {
    const director = await ready();
    const raw = await RawClient.connect(drill.url, await drill.token(UNIT));
    await until("the first view", () => raw.frames.some((each) => each.startsWith('42["sync"')));
    await until("the unit to be online", () => director.view!.units["comms"]!.online);
    const before = (await drill.log()).length;
    raw.send(frame);
    await expectUnharmed(director, before);
    raw.socket.terminate();
  });
});
