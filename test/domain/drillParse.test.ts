import { COMMAND_TYPES, COMMANDS, type CommandType } from "@firebreak/shared/commands";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommand } from "../../server/src/domain/parseCommand.ts";
import { drillAfter, drillScenario, release, startex, type Drill } from "../support/simulatedDrill.ts";
import { STRANGE_IDS } from "../support/randomCommands.ts";

const ACTOR = { person: "comms.lead", role: "unit", unit: "comms" } as const;
const packet = (type: string, data?: unknown) => ({ id: "1", type, ...(data !== undefined && { data }) });

/** What is wrong with a packet, as its sender reads it. */
function wrong(value: unknown): { code: string; path: string | undefined; message: string } {
  const parsed = parseCommand(value, ACTOR);
  if (parsed.ok) throw new Error(`accepted: ${JSON.stringify(value)}`);
  const { code, path, message } = parsed.error;
  return { code, path, message };
}

describe("packets", () => {
  it("DRL-47 a command that there is not is unknown, and the answer says which there are", () => {
    for (const type of ["nope", "__proto__", "constructor", "toString", "exercise.create", "inject.", ""]) {
      const { code, path } = wrong(packet(type));
      expect(code).toBe(type === "" ? "command/invalid" : "command/unknown");
      expect(path).toBe("/type");
    }
    expect(wrong(packet("inject.open")).message).toContain("inject.see");
    expect(wrong(packet("open")).message).toContain("exercise.…");
    expect(wrong(packet("x\ud800")).message.isWellFormed()).toBe(true);
  });

  it.each<[string, unknown, string, RegExp]>([
    ["nothing", undefined, "/", /expected object/],
    ["null", null, "/", /expected object/],
    ["a list", [], "/", /expected object/],
    ["a text", "exercise.start", "/", /expected object/],
    ["a number", 7, "/", /expected object/],
    ["no id", { type: "exercise.start" }, "/id", /id is missing/],
    ["no type", { id: "1" }, "/type", /type is missing/],
    ["an id that is no text", { id: 1, type: "exercise.start" }, "/id", /expected string/],
    ["an empty id", { id: "", type: "exercise.start" }, "/id", />=1/],
    ["an id too long", { id: "x".repeat(65), type: "exercise.start" }, "/id", /<=64/],
    ["half a surrogate as id", { id: "\ud800", type: "exercise.start" }, "/id", /surrogate/],
    ["a type too long", packet("x".repeat(65)), "/type", /<=64/],
    ["a key too many", { ...packet("exercise.start"), extra: 1 }, "/extra", /due are id, type, data/],
    ["null for data", packet("exercise.start", null), "/data", /expected object/],
    ["a list for data", packet("exercise.start", []), "/data", /expected object/],
    ["data where none are due", packet("exercise.start", { x: 1 }), "/data/x", /none is due/],
    ["a key too many in data", packet("inject.see", { inject: "a", x: 1 }), "/data/x", /due are inject/],
    ["a missing key", packet("inject.see", {}), "/data/inject", /inject is missing: string is due/],
    ["a key that is null", packet("inject.see", { inject: null }), "/data/inject", /expected string/],
    ["a nested key", packet("inject.see", { inject: { $ne: 1 } }), "/data/inject", /expected string/],
    ["an id too long in data", packet("inject.see", { inject: "x".repeat(129) }), "/data/inject", /<=128/],
    ["a reason of blanks", packet("exercise.pause", { reason: "  " }), "/data/reason", />=1/],
    ["half a surrogate as text", packet("message.send", { text: "a\udc00" }), "/data/text", /surrogate/],
    ["a text too long", packet("message.send", { text: "x".repeat(20_001) }), "/data/text", /<=20000/],
    ["a moment that is no number", packet("exercise.jump", { to: "18:00" }), "/data/to", /expected number/],
    ["a moment that is not whole", packet("exercise.jump", { to: 1.5 }), "/data/to", /expected int/],
    ["a moment past counting", packet("exercise.jump", { to: 1e300 }), "/data/to", /9007199254740991/],
    ["not a number", packet("exercise.jump", { to: NaN }), "/data/to", /expected number/],
    ["a rate of nothing", packet("exercise.changeRate", { rate: 0 }), "/data/rate", />=0.1/],
    [
      "a rate without end",
      packet("exercise.changeRate", { rate: Infinity }),
      "/data/rate",
      /expected number/,
    ],
    [
      "an unknown verdict",
      packet("claim.assess", { claim: "a", verdict: "no" }),
      "/data/verdict",
      /"misleading"/,
    ],
    [
      "a wrong item of a list",
      packet("decision.make", { escalation: "a", text: "t", binds: ["a", 1] }),
      "/data/binds/1",
      /expected string/,
    ],
    [
      "a list too long",
      packet("escalation.raise", { question: "q", options: Array(9).fill("o") }),
      "/data/options",
      /<=8/,
    ],
    ["nothing to publish", packet("response.publish", {}), "/data/response", /response is missing/],
    [
      "both ways to publish",
      packet("response.publish", { response: "a", text: "t" }),
      "/data/text",
      /due are response/,
    ],
    ["a wrong text to publish", packet("response.publish", { text: 1 }), "/data/text", /expected string/],
    [
      "a wrong kind to publish",
      packet("response.publish", { text: "t", kind: "x" }),
      "/data/kind",
      /"correction"/,
    ],
    [
      "a strange key, escaped",
      packet("message.send", { text: "t", "a/b~": 1 }),
      "/data/a~1b~0",
      /due are text, to/,
    ],
    [
      "a prototype as a key",
      JSON.parse('{"id":"1","type":"inject.see","data":{"inject":"a","__proto__":{"inject":"b"}}}'),
      "/data/__proto__",
      /due are inject/,
    ],
  ])("DRL-48 %s: where it is and what would be right", (_name, value, path, message) => {
    const found = wrong(value);
    expect(found.code).toBe("command/invalid");
    expect(found.path).toBe(path);
    expect(found.message).toMatch(message);
  });

  it("DRL-48 what is wrong is said shortly, however much is wrong", () => {
    const data = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key-${index}`, index]));
    expect(wrong(packet("message.send", data)).message.length).toBeLessThan(300);
    expect(
      wrong(packet("message.send", { text: "t", ["k".repeat(100_000)]: 1 })).message.length,
    ).toBeLessThan(300);
  });

  it("DRL-48 defaults are filled in, blanks around words taken off", () => {
    const parsed = parseCommand(packet("response.draft", { text: "  hello  " }), ACTOR);
    expect(parsed).toStrictEqual({
      ok: true,
      command: { id: "1", type: "response.draft", data: { text: "hello", kind: "statement" }, actor: ACTOR },
    });
    expect(parseCommand(packet("exercise.start"), ACTOR)).toMatchObject({ ok: true, command: { data: {} } });
  });

  it("DRL-49 found by seed 612090660: a length that is no number and can't become one", () => {
    for (const length of [{ toString: "" }, [{ toString: "" }], { valueOf: "", toString: 1 }]) {
      for (const packet of [
        { id: { length }, type: "message.send", data: { text: "x" } },
        { id: "x", type: { length }, data: "" },
        { id: "x", type: "message.send", data: { text: { length } } },
        { id: "x", type: "clearance.seek", data: { response: "r", units: { length } } },
      ]) {
        expect(parseCommand(packet, ACTOR)).toMatchObject({ ok: false, error: { code: "command/invalid" } });
      }
    }
  });

  it("DRL-49 whatever comes, it is a command or a refusal with a path, never an exception", () => {
    const deep = (depth: number): unknown => {
      let value: unknown = "x";
      for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { inject: value };
      return value;
    };
    const key = fc.oneof(
      fc.constantFrom("id", "type", "data", "inject", "text", "response", "claim", ...STRANGE_IDS),
      fc.string(),
    );
    const { anything } = fc.letrec((tie) => ({
      anything: fc.oneof(
        { maxDepth: 4 },
        fc.anything({ key, withNullPrototype: true, withDate: true, withMap: true }),
        fc.string({ unit: "binary" }),
        fc.dictionary(key, tie("anything")),
        fc.array(tie("anything"), { maxLength: 4 }),
      ),
    }));
    const somewhere = fc.oneof(
      anything,
      fc.record({ id: anything, type: anything, data: anything }),
      fc.record({ id: fc.constant("1"), type: fc.constantFrom(...COMMAND_TYPES), data: anything }),
      fc.record({
        id: fc.constant("1"),
        type: fc.constantFrom(...COMMAND_TYPES),
        data: fc.dictionary(key, anything),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(somewhere, fc.nat(5_000).map(deep)), (value) => {
        const parsed = parseCommand(value, ACTOR);
        if (parsed.ok) return;
        expect(["command/unknown", "command/invalid"]).toContain(parsed.error.code);
        expect(parsed.error.path).toMatch(/^\//);
        expect(parsed.error.message).not.toBe("");
        expect(`${parsed.error.message}${parsed.error.path ?? ""}`.isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("ids that every object seems to have", () => {
  /** Data of each command in which every id is this one. */
  const DATA: Record<CommandType, (id: string) => object> = {
    "exercise.start": () => ({}),
    "exercise.pause": () => ({}),
    "exercise.resume": () => ({}),
    "exercise.changeRate": () => ({ rate: 1 }),
    "exercise.jump": () => ({ to: 0 }),
    "exercise.end": () => ({}),
    "exercise.stop": () => ({}),
    "participant.remove": (person) => ({ person }),
    "inject.release": (inject) => ({ inject }),
    "inject.skip": (inject) => ({ inject, reason: "r" }),
    "inject.defer": (inject) => ({ inject, to: 9e15, reason: "r" }),
    "inject.add": (id) => ({ fields: { title: "t", body: "b", storyline: id, channel: id, from: id } }),
    "inject.edit": (inject) => ({ inject, fields: {} }),
    "inject.undo": (inject) => ({ inject }),
    "inject.assign": (inject) => ({ inject, person: inject }),
    "inject.hold": (inject) => ({ inject }),
    "inject.unhold": (inject) => ({ inject }),
    "inject.complete": (inject) => ({ inject }),
    "inject.see": (inject) => ({ inject }),
    "inject.acknowledge": (inject) => ({ inject }),
    "inject.claim": (inject) => ({ inject }),
    "claim.assess": (claim) => ({ claim, verdict: "true" }),
    "response.draft": (id) => ({ response: id, claim: id, text: "t" }),
    "draft.edit": (response) => ({ response, update: "AAAA" }),
    "clearance.seek": (id) => ({ response: id, units: [id] }),
    "clearance.remind": (id) => ({ response: id, unit: id }),
    "clearance.withdraw": (id) => ({ response: id, unit: id }),
    "response.clear": (response) => ({ response }),
    "response.object": (response) => ({ response, reason: "r" }),
    "response.submit": (response) => ({ response }),
    "response.approve": (response) => ({ response }),
    "response.return": (response) => ({ response, reason: "r" }),
    "response.publish": (response) => ({ response }),
    "request.send": (to) => ({ to, text: "t" }),
    "request.remind": (request) => ({ request }),
    "request.acknowledge": (request) => ({ request }),
    "request.answer": (request) => ({ request, text: "t" }),
    "request.decline": (request) => ({ request, reason: "r" }),
    "request.complete": (request) => ({ request }),
    "escalation.raise": (inject) => ({ question: "q", inject }),
    "decision.make": (escalation) => ({ escalation, text: "t" }),
    "call.ring": (id) => ({ unit: id, persona: id, subject: "s" }),
    "call.pickUp": (call) => ({ call }),
    "call.say": (call) => ({ call, text: "t" }),
    "call.end": (call) => ({ call }),
    "call.note": (call) => ({ call, outcome: "o" }),
    "card.put": (card) => ({ card, column: "known", text: "t" }),
    "card.remove": (card) => ({ card }),
    "persona.post": (persona) => ({ persona, text: "t" }),
    "restriction.request": (claim) => ({
      claim,
      measure: "limit",
      legalBasis: "l",
      aim: "public-order",
      harm: "h",
      evidence: "e",
      milder: "m",
      review: "r",
    }),
    "rating.give": (response) => ({ response, rating: "P" }),
    "decision.note": () => ({}),
    "message.send": (to) => ({ to, text: "t" }),
  };
  const WITH_IDS = COMMAND_TYPES.filter(
    (type) => Object.keys(DATA[type]("x")).length > 0 && !type.startsWith("exercise."),
  );

  it("DRL-50 nothing answers to them", () => {
    const senders = ["director", "lead", "comms"];
    const codes = new Set<string>();
    for (const type of WITH_IDS) {
      for (const id of STRANGE_IDS) {
        const drill: Drill = drillAfter(drillScenario(), startex, release("rumour"));
        const before = drill.state.seq;
        for (const who of senders) {
          const decision = drill.send(who, type, DATA[type](id));
          expect(decision.ok, `${who} ${type} ${id}`).toBe(false);
          if (!decision.ok) codes.add(decision.error.code);
        }
        expect(drill.state.seq).toBe(before);
      }
    }
    expect([...codes].sort()).toEqual([
      "call/unknown",
      "card/unknown",
      "channel/unknown",
      "claim/unknown",
      "clearance/unknown",
      "command/not-permitted",
      "escalation/unknown",
      "inject/unknown",
      "person/unknown",
      "persona/unknown",
      "request/unknown",
      "response/unknown",
      "unit/unknown",
    ]);
    expect(Object.keys(DATA).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it("DRL-50 a scenario may call its things so", () => {
    const name = "constructor";
    const base = drillScenario();
    const [first, ...others] = base.units;
    if (first === undefined) throw new Error("no unit");
    const scenario = {
      ...base,
      units: [{ ...first, id: name }, ...others],
      claims: base.claims.map((claim, index) => (index === 0 ? { ...claim, id: name } : claim)),
      injects: base.injects.slice(0, 1).map((inject) => ({ ...inject, id: name, claim: name, to: [name] })),
    };
    const drill = drillAfter(scenario, startex);
    expect(drill.send(name, "inject.see", { inject: name })).toMatchObject({
      error: { code: "inject/unknown" },
    });
    expect(drill.send(name, "claim.assess", { claim: name, verdict: "true" })).toMatchObject({
      error: { code: "claim/unknown" },
    });
    release(name)(drill);
    expect(drill.send(name, "inject.see", { inject: name }).ok).toBe(true);
    expect(drill.send(name, "claim.assess", { claim: name, verdict: "true" }).ok).toBe(true);
    expect([...drill.state.tables.tasks.keys()]).toEqual([`${name}/${name}`]);
  });
});
