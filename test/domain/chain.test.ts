import canonicalize from "canonicalize";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { GENESIS, seal, verifyChain } from "../../server/src/domain/chain.ts";
import { eventDataSchemas, isEventType } from "../../server/src/domain/eventSchemas.ts";
import type { DrillEvent, EventData } from "../../server/src/domain/events.ts";
import {
  describeFault,
  LOG_FAULT_CODES,
  LogFault,
  type LogFaultCode,
} from "../../server/src/domain/logFault.ts";
import { logLines } from "../../server/src/domain/logLines.ts";
import { readLog, readRecord, recallRecord } from "../../server/src/domain/readLog.ts";
import type { Upcasters } from "../../server/src/domain/upcast.ts";
import { logs } from "../contract/arbitraries.ts";
import { sampleLog, scenario, sealAll } from "../contract/sampleLog.ts";

const encoder = new TextEncoder();
const fileOf = (lines: readonly string[]): Uint8Array =>
  encoder.encode(lines.map((line) => `${line}\n`).join(""));
const verifyFile = (bytes: Uint8Array) => verifyChain(logLines([bytes]));
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The line that somebody who knows the rules would write for these members: hash right, the rest as given. */
function forge(members: Record<string, unknown>): string {
  const { hash: _, ...rest } = members;
  return canonicalize({ ...rest, hash: sha256(String(rest["prev"]) + canonicalize(rest)) }) as string;
}

describe("seal", () => {
  it("LOG-1 LOG-2: the line is the canonical record, its hash covers prev and the rest", () => {
    fc.assert(
      fc.property(logs, (events) => {
        const { records, lines } = sealAll(events);
        for (const [index, record] of records.entries()) {
          const { hash, ...rest } = record;
          expect(lines[index]).toBe(canonicalize(record));
          expect(JSON.parse(lines[index] as string)).toEqual(JSON.parse(JSON.stringify(record)));
          expect(hash).toBe(sha256(record.prev + canonicalize(rest)));
          expect(record.prev).toBe(records[index - 1]?.hash ?? "0".repeat(64));
        }
      }),
    );
  });

  it("LOG-2: refuses a text that has no canonical form", () => {
    const event: DrillEvent = { ...sampleLog("ex", 1).events[0]!, command: "half \ud800" };
    expect(() => seal(event, GENESIS)).toThrow(/surrogate/);
  });
});

describe("verifyChain", () => {
  it("LOG-2 LOG-5: accepts every log that a drill can write, and names its head", async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (events) => {
        const { records, lines } = sealAll(events);
        const sound = { ok: true, records: records.length, head: records.at(-1)?.hash };
        expect(await verifyFile(fileOf(lines))).toEqual(sound);
        expect(readLog(lines).length).toBe(lines.length);
      }),
    );
  });

  it("LOG-3: names the seq of any byte that is changed, removed or inserted", async () => {
    const { lines } = sampleLog("ex", 3, () => "tin đồn vỡ đập 🌀");
    const bytes = fileOf(lines);
    let seq = 1;
    for (const [at, byte] of bytes.entries()) {
      const changed = [byte ^ 1, byte ^ 0x80, 0x20, 0x0a].filter((other) => other !== byte);
      const put = (...between: number[]) =>
        Buffer.concat([bytes.subarray(0, at), Uint8Array.from(between), bytes.subarray(at)]);
      const files = [
        ...changed.map((other) => bytes.with(at, other)),
        Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
        put(0x20),
      ];
      for (const file of files) {
        expect(await verifyFile(file), `byte ${at}`).toMatchObject({ ok: false, seq, line: seq });
      }
      // A newline more in front of a line's own leaves that line as it was: the empty one behind it is bad.
      const bad = byte === 0x0a ? seq + 1 : seq;
      expect(await verifyFile(put(0x0a)), `byte ${at}`).toMatchObject({ ok: false, seq: bad, line: bad });
      if (byte === 0x0a) seq += 1;
    }
    expect(seq).toBe(4);
  });

  it("LOG-3: names the seq of a random change anywhere in a random log", async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.nat(), fc.integer({ min: 1, max: 255 }), async (events, place, mask) => {
        const bytes = fileOf(sealAll(events).lines);
        const at = place % bytes.length;
        const seq = bytes.subarray(0, at).reduce((count, byte) => count + Number(byte === 0x0a), 1);
        const verdict = await verifyFile(bytes.with(at, (bytes[at] as number) ^ mask));
        expect(verdict).toMatchObject({ ok: false, seq });
      }),
    );
  });

  it("LOG-3: names the first record after a gap, a swap and a repetition", async () => {
    const { lines } = sampleLog("ex", 6);
    const [a, b, c, d, e, f] = lines as [string, string, string, string, string, string];
    expect(await verifyChain([a, b, d, e, f])).toMatchObject({ ok: false, seq: 3, code: "log/seq" });
    expect(await verifyChain([a, b, d, c, e, f])).toMatchObject({ ok: false, seq: 3, code: "log/seq" });
    expect(await verifyChain([a, b, b, c])).toMatchObject({ ok: false, seq: 3, code: "log/seq" });
    expect(await verifyChain([b, c])).toMatchObject({ ok: false, seq: 1, code: "log/seq" });
  });

  it("LOG-7: sees records dropped at the end by an expected head or number only", async () => {
    const { lines, records } = sampleLog("ex", 5);
    const head = records[4]!.hash;
    const cut = lines.slice(0, 3);
    expect(await verifyChain(cut)).toMatchObject({ ok: true, records: 3 });
    expect(await verifyChain(cut, { head })).toMatchObject({ ok: false, seq: 3, code: "log/head" });
    expect(await verifyChain(cut, { records: 5 })).toMatchObject({ ok: false, seq: 4, code: "log/records" });
    expect(await verifyChain(lines, { records: 3 })).toMatchObject({
      ok: false,
      seq: 4,
      code: "log/records",
    });
    expect(await verifyChain(lines, { head: head.toUpperCase(), records: 5 })).toMatchObject({ ok: true });
  });
});

describe("faults", () => {
  const { lines, records } = sampleLog("ex", 4);
  const [first, second, third] = lines as [string, string, string];
  const last = records[3]!;
  const fourth = (members: Record<string, unknown>): Uint8Array =>
    fileOf([first, second, third, forge({ ...last, ...members })]);
  const { command: _command, ...commandless } = last;
  const withCondition = (when: unknown) => {
    const injects = [{ ...scenario.injects[0]!, when }];
    return fileOf([forge({ ...records[0]!, data: { exercise: "ex", scenario: { ...scenario, injects } } })]);
  };
  let endless: unknown = { released: "first" };
  for (let depth = 0; depth < 50_000; depth++) endless = { not: endless };
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;

  const cases: [LogFaultCode, string, number, Uint8Array][] = [
    ["log/empty", "a file without a record", 1, new Uint8Array()],
    [
      "log/not-utf8",
      "a byte that no text has",
      4,
      Buffer.concat([fileOf(lines.slice(0, 3)), Uint8Array.of(0xff, 0x0a)]),
    ],
    ["log/unterminated", "a cut last line", 4, fileOf(lines).subarray(0, -9)],
    ["log/unterminated", "a last line without its newline", 4, fileOf(lines).subarray(0, -1)],
    ["log/not-json", "a doubled newline at the end", 5, fileOf([...lines, ""])],
    ["log/not-json", "an empty line between", 3, fileOf([first, second, "", third])],
    ["log/not-json", "a byte order mark", 1, fileOf([`\ufeff${first}`, second])],
    ["log/not-canonical", "Windows line ends", 1, fileOf(lines.map((line) => `${line}\r`))],
    ["log/not-canonical", "a space", 2, fileOf([first, second.replace(",", ", ")])],
    ["log/not-canonical", "another order", 2, fileOf([first, JSON.stringify(records[1])])],
    ["log/not-canonical", "a member twice", 2, fileOf([first, second.replace("{", '{"actor":1,')])],
    ["log/not-canonical", "half a surrogate pair", 2, fileOf([first, second.replace("tin", "\\ud800")])],
    ["log/not-canonical", "an escaped letter", 2, fileOf([first, second.replace("tin", "\\u0074in")])],
    ["log/field", "no object", 1, fileOf(["7"])],
    ["log/field", "nesting without end", 1, fileOf([deep])],
    ["log/field", "a missing field", 4, fileOf([first, second, third, forge(commandless)])],
    ["log/field", "a field too many", 4, fourth({ extra: 1 })],
    ["log/field", "a time that is none", 4, fourth({ at: "2026-02-30T00:00:00.000Z" })],
    ["log/field", "a time without milliseconds", 4, fourth({ at: "2027-01-01T00:00:00Z" })],
    ["log/field", "half a millisecond of play", 4, fourth({ playMs: 0.5 })],
    ["log/field", "a role that is none", 4, fourth({ actor: { person: "p", role: "spy" } })],
    ["log/field", "a system with a person", 4, fourth({ actor: { person: "p", role: "system" } })],
    ["log/field", "data that are no object", 4, fourth({ data: null })],
    ["log/seq", "a gap", 4, fourth({ seq: 5 })],
    ["log/prev", "a link to another record", 4, fourth({ prev: records[1]!.hash })],
    [
      "log/hash",
      "a hash of something else",
      4,
      fileOf([first, second, third, canonicalize({ ...last, hash: GENESIS }) as string]),
    ],
    ["log/time", "an earlier time", 4, fourth({ at: "2025-01-01T00:00:00.000Z" })],
    ["log/created", "a second creation", 4, fourth({ type: "exercise.created", data: records[0]!.data })],
    ["log/created", "no creation", 1, fileOf([forge({ ...last, seq: 1, prev: GENESIS })])],
    ["log/type", "an unknown type", 4, fourth({ type: "inject.exploded" })],
    ["log/type", "a type that every object has", 4, fourth({ type: "constructor" })],
    ["log/data", "data of another type", 4, fourth({ type: "inject.released" })],
    ["log/data", "a condition without end", 1, withCondition(endless)],
    ["log/data", "data too many", 4, fourth({ data: { ...last.data, more: 1 } })],
  ];

  it.each(cases)("LOG-4 LOG-5 LOG-6 LOG-8: %s: %s", async (code, _what, seq, file) => {
    expect(await verifyFile(file)).toMatchObject({ ok: false, seq, line: seq, code });
  });

  it("LOG-5: play time runs neither backwards nor back to nothing", async () => {
    const run = (playMs: (number | null)[]) => {
      const { events } = sampleLog("ex", playMs.length);
      return verifyChain(
        sealAll(events.map((event, at) => ({ ...event, playMs: playMs[at] ?? null }))).lines,
      );
    };
    expect(await run([null, 0, 5, 5])).toMatchObject({ ok: true });
    expect(await run([null, 0, 5, 4])).toMatchObject({ ok: false, seq: 4, code: "log/time" });
    expect(await run([null, 0, 5, null])).toMatchObject({ ok: false, seq: 4, code: "log/time" });
  });

  it("LOG-6: every code that depends on the file's content has a case", () => {
    const elsewhere: LogFaultCode[] = ["log/head", "log/records", "log/too-long"];
    const covered = new Set([...cases.map(([code]) => code), ...elsewhere]);
    expect(LOG_FAULT_CODES.filter((code) => !covered.has(code))).toEqual([]);
  });

  it("LOG-6: a fault reads as an operator needs it", () => {
    expect(describeFault({ seq: 7, line: 7, code: "log/hash", message: "m" })).toBe(
      "first bad seq 7 (line 7): log/hash: m",
    );
  });

  it("LOG-6: what is wrong with the reading itself is no fault of the log", async () => {
    async function* broken(): AsyncGenerator<string> {
      yield await Promise.resolve(first);
      throw new Error("EIO");
    }
    await expect(verifyChain(broken())).rejects.toThrow("EIO");
  });
});

describe("logLines", () => {
  it("LOG-4: finds the same lines however the bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.array(fc.nat(), { maxLength: 20 }), async (events, cuts) => {
        const { lines } = sealAll(events);
        const bytes = fileOf(lines);
        const at = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        const found: string[] = [];
        for await (const line of logLines(chunks)) found.push(line);
        expect(found).toEqual(lines);
      }),
    );
  });
});

describe("reading", () => {
  const { lines, records } = sampleLog("ex", 4);

  it("LOG-8: gives the records back, and names the first line that is none", () => {
    expect(readLog(lines)).toEqual(records);
    expect(lines.map((line) => recallRecord(line))).toEqual(records);
    expect(() => readLog([lines[0]!, lines[2]!])).toThrow("seq 2: seq 3 stands where 2 is due");
    expect(() => readLog([lines[0]!, "{}"])).toThrow(LogFault);
    expect(() => readRecord(lines[1]!.replace('"text"', '"txt"'))).toThrow(/^data/);
  });

  it("LOG-10: upcasts on every way of reading, and leaves the stored line as it is", async () => {
    const { text: _, ...rest } = records[2]!.data as EventData["message.sent"];
    const old = { ...records[2]!, type: "message.posted", data: { ...rest, words: "xưa" } };
    const line = forge(old);
    const upcasters: Upcasters = {
      "message.posted": ({ data }) => {
        const { words, ...kept } = data as { words: string };
        return { type: "message.sent", data: { ...kept, text: words } };
      },
    };
    const mended = { type: "message.sent", data: { ...rest, text: "xưa" } };
    const log = [lines[0]!, lines[1]!, line];
    expect(readRecord(line, upcasters)).toMatchObject(mended);
    expect(recallRecord(line, upcasters)).toMatchObject(mended);
    expect(readLog(log, upcasters)[2]).toMatchObject(mended);
    expect(await verifyChain(log, { upcasters })).toMatchObject({ ok: true, records: 3 });
    expect(await verifyChain(log)).toMatchObject({ ok: false, seq: 3, code: "log/type" });
  });

  it("LOG-10: an old scenario gets the defaults that the schema has gained since", () => {
    const { voices: _voices, survey: _survey, ...older } = scenario;
    const line = forge({ ...records[0]!, data: { exercise: "ex", scenario: older } });
    expect(readRecord(line).data).toEqual({ exercise: "ex", scenario });
    expect(recallRecord(line).data).toEqual({ exercise: "ex", scenario });
  });
});

describe("eventDataSchemas", () => {
  const response = { response: "r", kind: "holding", text: "t" } as const;
  /** Every type with all that it may carry; the compiler keeps the table whole. */
  const full: { [T in keyof EventData]: Required<EventData[T]> } = {
    "exercise.created": { exercise: "ex", scenario, seed: 7 },
    "exercise.started": {},
    "exercise.paused": { reason: "r", cause: "store" },
    "exercise.resumed": {},
    "exercise.rateChanged": { from: 1, rate: 2.5 },
    "exercise.jumped": { from: 1, to: 2 },
    "exercise.ended": {},
    "exercise.stopped": { reason: "r" },
    "participant.registered": { person: "p", name: "n", role: "unit", unit: "u", site: "s", level: "lead" },
    "participant.joined": { person: "p" },
    "participant.left": { person: "p" },
    "participant.removed": { person: "p", reason: "r" },
    "unit.online": { unit: "u" },
    "unit.offline": { unit: "u" },
    "inject.released": { inject: "i", cause: "hand" },
    "inject.seen": { inject: "i", times: { received: 1, painted: 2, offset: 3, bound: 4 } },
    "inject.acknowledged": { inject: "i" },
    "inject.claimed": { inject: "i" },
    "inject.completed": { inject: "i" },
    "inject.deferred": { inject: "i", from: 1, to: 2, reason: "r" },
    "inject.skipped": { inject: "i", reason: "r" },
    "inject.added": {
      inject: "i",
      fields: {
        title: "t",
        body: "b",
        category: "inject",
        storyline: "s",
        channel: "c",
        from: "p",
        to: ["u"],
        claim: "d",
        headline: "h",
        notes: "n",
        replyBy: 5,
        due: 9,
      },
      copyOf: "o",
    },
    "inject.edited": {
      inject: "i",
      fields: {
        title: "t",
        body: "b",
        category: "inject",
        storyline: "s",
        channel: "c",
        from: "p",
        to: ["u"],
        claim: "d",
        headline: "h",
        notes: "n",
        replyBy: 5,
        due: 9,
      },
    },
    "inject.reverted": { inject: "i" },
    "inject.assigned": { inject: "i", person: "p" },
    "inject.held": { inject: "i", reason: "r" },
    "inject.unheld": { inject: "i" },
    "claim.assessed": { claim: "c", verdict: "false", evidence: "e", inject: "i" },
    "response.drafted": { ...response, inject: "i", claim: "c", stance: "true", nextUpdate: 5, version: 1 },
    "draft.edited": { response: "r", update: "AAA=" },
    "clearance.sought": { response: "r", units: ["u"], joint: true, dueMs: 5 },
    "clearance.reminded": { response: "r", unit: "u" },
    "clearance.withdrawn": { response: "r", unit: "u", reason: "w" },
    "response.cleared": { response: "r" },
    "response.objected": { response: "r", reason: "w" },
    "response.submitted": { response: "r", unit: "u" },
    "response.approved": { response: "r" },
    "response.returned": { response: "r", reason: "w" },
    "response.published": {
      ...response,
      inject: "i",
      claim: "c",
      stance: "true",
      nextUpdate: 5,
      unit: "u",
      with: ["v"],
    },
    "update.promised": { response: "r", claim: "c", dueMs: 5 },
    "request.sent": { request: "q", to: "u", kind: "action", text: "t", inject: "i", dueMs: 5 },
    "request.reminded": { request: "q" },
    "request.acknowledged": { request: "q" },
    "request.answered": { request: "q", text: "t" },
    "request.declined": { request: "q", reason: "r" },
    "request.completed": { request: "q" },
    "escalation.raised": { escalation: "e", question: "q", options: ["o"], inject: "i" },
    "decision.made": { escalation: "e", text: "t", binds: ["u"] },
    "call.rang": { call: "c", unit: "u", persona: "p", subject: "s", inject: "i" },
    "call.pickedUp": { call: "c" },
    "call.said": { call: "c", text: "t" },
    "call.ended": { call: "c", outcome: "o" },
    "call.noted": { call: "c", outcome: "o" },
    "card.placed": { card: "c", column: "known", text: "t" },
    "card.removed": { card: "c" },
    "decision.noted": { decision: "d", text: "t", reason: "r" },
    "restriction.requested": {
      restriction: "x",
      claim: "c",
      measure: "limit",
      legalBasis: "l",
      aim: "public-order",
      harm: "h",
      evidence: "e",
      milder: "m",
      review: "r",
      imminent: "i",
    },
    "rating.given": { response: "r", rating: "S", note: "n" },
    "persona.posted": {
      post: "p",
      persona: "q",
      channel: "c",
      text: "t",
      claim: "c",
      re: { post: "o", how: "quote" },
    },
    "public.reacted": {
      minute: 3,
      trust: 0.5,
      claims: { c: [1.5, 0.25, 0.125] },
      reactions: [
        {
          minute: 3,
          cause: "correction",
          trust: 0.05,
          unit: "u",
          other: "v",
          claim: "c",
          response: "r",
          restriction: "x",
          inject: "i",
          quality: 0.9,
          checks: { assessed: true, evidence: true, nextUpdate: false, agreed: true },
          shares: 4,
        },
      ],
      voices: [{ voice: 0, account: 12 }],
    },
    "message.sent": { message: "m", from: "u", to: "control", text: "t" },
    "expectation.missed": { inject: "i", expect: "e", unit: "u" },
  };

  it.each(Object.entries(full))("LOG-9: %s takes all it may carry, and no other field", (type, data) => {
    if (!isEventType(type)) throw new Error(`${type} has no schema`);
    const schema = eventDataSchemas[type];
    expect(schema.parse(data)).toEqual(data);
    expect(schema.safeParse({ ...data, more: 1 }).success).toBe(false);
    for (const key of Object.keys(data)) {
      expect(schema.safeParse({ ...data, [key]: Symbol() }).success).toBe(false);
      expect(schema.safeParse({ ...data, [key]: undefined }).success).toBe(false);
    }
  });

  it("LOG-9: there is no schema without an event", () => {
    expect(Object.keys(eventDataSchemas).sort()).toEqual(Object.keys(full).sort());
  });
});
