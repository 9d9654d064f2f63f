import { BOARD_COLUMNS, COMMAND_TYPES, REQUEST_KINDS, type CommandType } from "@firebreak/shared/commands";
import { LEGITIMATE_AIMS, MEASURES, RATINGS } from "@firebreak/shared/reactions";
import { POST_LINKS, RESPONSE_KINDS, TRUTHS } from "@firebreak/shared/scenario";
import type { Decision } from "../../server/src/domain/decide/decision.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import type { Random } from "../../server/src/simulation/random.ts";
import type { Drill, Who } from "./simulatedDrill.ts";
import { typing } from "./typing.ts";

/** Ids that a careless look-up would find on every object, and some that nobody has. */
export const STRANGE_IDS = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "valueOf",
  "nobody",
  "/",
  "*",
] as const;

const JUNK: readonly unknown[] = [
  null,
  [],
  "text",
  7,
  {},
  { inject: null },
  { inject: { $ne: 1 } },
  { text: "\ud800" },
  { text: "x".repeat(20_001) },
  { to: Number.MAX_SAFE_INTEGER },
  JSON.parse('{"__proto__":{"inject":"x"}}'),
  { constructor: { prototype: {} } },
];

const WEIGHTS: Partial<Record<CommandType, number>> = {
  "exercise.end": 0.15,
  "exercise.pause": 0.4,
  "exercise.stop": 0.2,
  "exercise.jump": 0.5,
  "exercise.resume": 3,
  "participant.remove": 0.3,
  "inject.add": 0.4,
  "inject.release": 3,
  "inject.acknowledge": 3,
  "claim.assess": 3,
  "response.draft": 3,
  "response.publish": 3,
  "escalation.raise": 2,
};
/** The types, each as often as it is to come up, in tenths. */
const BAG = COMMAND_TYPES.flatMap((type) =>
  Array.from({ length: Math.max(1, Math.round((WEIGHTS[type] ?? 1) * 10)) }, () => type),
);

const OF_CONTROL: ReadonlySet<string> = new Set([
  ...COMMAND_TYPES.filter((type) => type.startsWith("exercise.")),
  "participant.remove",
  "inject.release",
  "inject.skip",
  "inject.defer",
  "inject.add",
  "inject.edit",
  "inject.undo",
  "inject.assign",
  "inject.hold",
  "inject.unhold",
  "call.ring",
  "call.note",
  "inject.complete",
  "persona.post",
  "rating.give",
]);

/** The units that what the command names has reached, or to whom it belongs. */
function concerned(state: ExerciseState, type: CommandType, data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  const { tasks, responses, requests } = state.tables;
  if (type === "response.clear" || type === "response.object") {
    const asked = [...state.tables.clearances.values()];
    return "response" in data
      ? asked.filter(({ response }) => response === data.response).map(({ unit }) => unit)
      : [];
  }
  if ("response" in data) return [responses.get(String(data.response))?.unit ?? []].flat();
  if ("call" in data) return [state.tables.calls.get(String(data.call))?.unit ?? []].flat();
  if ("card" in data) return [state.tables.cards.get(String(data.card))?.unit ?? []].flat();
  if ("request" in data) {
    const row = requests.get(String(data.request));
    const isAsker = type === "request.complete" || type === "request.remind";
    return row === undefined ? [] : [isAsker ? row.from : row.to];
  }
  if ("inject" in data) {
    return [...tasks.values()].filter((task) => task.inject === data.inject).map((task) => task.unit);
  }
  const reach = "claim" in data ? state.claimReach.get(String(data.claim)) : undefined;
  return [...(reach ?? [])].filter((unit) => unit !== "*");
}

/**
 * What a whole exercise full of people might do, sensible or not: mostly commands that could fit the state,
 * sent mostly by somebody who may; some with ids that do not exist, by the wrong people, or mere junk.
 */
export class RandomCommands {
  readonly #random: Random;
  /** Makes every text that is typed. */
  readonly #text: () => string;

  constructor(random: Random, text: () => string) {
    this.#random = random;
    this.#text = text;
  }

  /** Lets some time go by and does one thing. */
  step(drill: Drill): Decision {
    const r = this.#random;
    if (r.chance(0.75)) {
      const span = Math.floor(r.between(0, r.chance(0.1) ? 300_000 : 40_000));
      if (r.chance(0.85)) drill.pass(span);
      else drill.idle(span);
    }
    // The server's clock is set back.
    if (r.chance(0.01)) drill.idle(-Math.floor(r.between(0, 20_000)));
    if (drill.state.exercise.phase === "planned" && r.chance(0.3)) {
      return drill.send("director", "exercise.start", {});
    }
    if (r.chance(0.08)) return this.#system(drill);
    const type = r.pick(BAG);
    const data = r.chance(0.03) ? r.pick(JUNK) : this.#data(drill.state)[type]();
    return drill.send(this.#who(drill.state, type, data), type, data);
  }

  #who(state: ExerciseState, type: CommandType, data: unknown): Who {
    const r = this.#random;
    if (r.chance(0.08)) return r.pick([...state.tables.people.keys(), "stranger", "__proto__"]);
    if (OF_CONTROL.has(type) || (type === "message.send" && r.chance(0.4))) {
      return r.pick(
        /^(inject|persona|rating|call)\./.test(type)
          ? ["director", "controller"]
          : ["director", "director-2"],
      );
    }
    if (type === "decision.make" && r.chance(0.9)) return "lead.lead";
    const units = r.chance(0.85) ? concerned(state, type, data) : [];
    const unit = r.pick(units.length > 0 ? units : [...state.tables.units.keys()]);
    return `${unit}.${r.pick(["member", "lead", "approver", "approver", "approver"])}`;
  }

  #system(drill: Drill): Decision {
    const r = this.#random;
    const { state } = drill;
    const person = r.pick([...state.tables.people.keys(), ...STRANGE_IDS]);
    const inject = this.#id(state.tables.injects.keys());
    const expectation = [...state.tables.expectations.values()].map(({ id }) => id);
    switch (r.pick(["join", "join", "leave", "release", "miss", "react", "freeze", "register"] as const)) {
      case "react": {
        const minute = state.public.minute + r.pick([0, 1, 1, 1, 2]);
        return drill.system("public.react", { minute });
      }
      case "join":
        return drill.system("participant.join", { person });
      case "leave":
        return drill.system("participant.leave", {
          person: r.pick([
            person,
            ...[...state.tables.people.values()].filter((p) => p.online).map((p) => p.id),
          ]),
        });
      case "release":
        return drill.system("inject.release", { inject });
      case "miss": {
        const [of = inject, expect = "nothing"] = r.pick([...expectation, inject]).split("/");
        return drill.system("expectation.miss", { inject: of, expect });
      }
      case "freeze": {
        const from = drill.now - Math.floor(r.between(-5_000, 60_000));
        return drill.system("exercise.freeze", { from, reason: "disk" });
      }
      case "register": {
        const unit = r.pick([...state.tables.units.keys(), ...STRANGE_IDS]);
        const role = r.pick(["unit", "observer", "evaluator"] as const);
        const site = r.pick(["hanoi", "nowhere"]);
        const name = this.#text();
        return drill.system("participant.register", { person: `late-${state.seq}`, name, role, unit, site });
      }
    }
  }

  /** One that exists, now and then one that does not. */
  #id(ids: Iterable<string>): string {
    const all = [...ids];
    return all.length === 0 || this.#random.chance(0.08)
      ? this.#random.pick(STRANGE_IDS)
      : this.#random.pick(all);
  }

  #maybe<K extends string, T>(key: K, p: number, value: () => T): { [P in K]?: T } {
    // One key or none: TypeScript widens a computed key to string.
    return (this.#random.chance(p) ? { [key]: value() } : {}) as { [P in K]?: T };
  }

  #data(state: ExerciseState): Record<CommandType, () => unknown> {
    const r = this.#random;
    const { injects, claims, people, units, responses, requests, escalations, posts } = state.tables;
    const text = this.#text;
    const released = (): string => {
      const out = [...injects.values()].filter((row) => row.state === "released" || row.state === "complete");
      return this.#id(out.length > 0 && r.chance(0.9) ? out.map(({ id }) => id) : injects.keys());
    };
    const waiting = (): string => {
      const left = [...injects.values()].filter((row) => row.state === "planned" || row.state === "deferred");
      return this.#id(r.chance(0.85) ? left.map(({ id }) => id) : injects.keys());
    };
    const held = (): string => {
      const all = [...injects.values()].filter((row) => row.plan?.held === true);
      return all.length > 0 && r.chance(0.8) ? this.#id(all.map(({ id }) => id)) : waiting();
    };
    const published = (): string => {
      const all = [...responses.values()].filter((row) => row.status === "published");
      return this.#id(r.chance(0.8) ? all.map(({ id }) => id) : responses.keys());
    };
    const persona = (): string => this.#id(state.tables.personas.keys());
    const channel = (): string => this.#id(state.tables.channels.keys());
    const changed = (): string => {
      const all = [...injects.values()].filter((row) => (row.plan?.undoable ?? 0) > 0);
      return this.#id(all.map(({ id }) => id));
    };
    const onVersion = <T extends { inject: string }>(data: T) => ({
      ...data,
      ...this.#maybe("version", 0.4, () => injects.get(data.inject)?.plan?.version ?? 1),
      ...this.#maybe("version", 0.05, () => 99),
    });
    const planned = () => ({
      storyline: this.#id(state.tables.storylines.keys()),
      ...this.#maybe("to", 0.6, () => [unit()]),
      ...this.#maybe("claim", 0.4, () => (r.chance(0.2) ? null : this.#id(claims.keys()))),
      ...this.#maybe("due", 0.6, () => (r.chance(0.2) ? null : story())),
      ...this.#maybe("replyBy", 0.3, () => 4),
      ...this.#maybe("headline", 0.3, text),
      ...this.#maybe("notes", 0.3, text),
    });
    const times = () => {
      const received = r.between(-100_000, 1e13);
      const painted = received + r.between(-5, 500);
      return { received, painted, offset: r.between(-1e4, 1e4), bound: r.between(0, 500) };
    };
    const asked = (): string => {
      const all = [...state.tables.clearances.values()].filter(({ status }) => status === "sought");
      return this.#id(all.length > 0 && r.chance(0.8) ? all.map((row) => row.response) : responses.keys());
    };
    const call = () => ({ call: this.#id(state.tables.calls.keys()) });
    const met = (): string => this.#id(r.chance(0.8) ? state.claimReach.keys() : claims.keys());
    const unit = (): string => this.#id(units.keys());
    const ofInject = () => ({ inject: released() });
    const response = () => ({ response: this.#id(responses.keys()) });
    const request = () => ({ request: this.#id(requests.keys()) });
    const story = (): number =>
      state.exercise.clock.scenarioMs + Math.floor(r.between(-300_000, r.chance(0.1) ? 90_000_000 : 900_000));
    const content = () => ({
      ...this.#maybe("inject", 0.5, released),
      ...this.#maybe("claim", 0.6, met),
      ...this.#maybe("stance", 0.5, () => r.pick(TRUTHS)),
      ...this.#maybe("nextUpdate", 0.3, () => 1 + Math.floor(r.between(0, 20))),
      ...this.#maybe("kind", 0.8, () => r.pick(RESPONSE_KINDS)),
      text: text(),
    });
    return {
      "exercise.start": () => ({}),
      "exercise.pause": () => this.#maybe("reason", 0.5, text),
      "exercise.resume": () => ({}),
      "exercise.changeRate": () => ({ rate: r.pick([0.1, 0.7, 1, 1, 3, 6, 120]) }),
      "exercise.jump": () => ({ to: story(), ...this.#maybe("passed", 0.5, () => "skip") }),
      "exercise.end": () => ({}),
      "exercise.stop": () => this.#maybe("reason", 0.5, text),
      "participant.remove": () => ({
        person: this.#id(people.keys()),
        ...this.#maybe("reason", 0.5, text),
      }),
      "inject.add": () => ({
        fields: { title: text(), body: text(), ...planned(), from: persona(), channel: channel() },
        ...this.#maybe("copyOf", 0.3, waiting),
      }),
      "inject.edit": () => onVersion({ inject: waiting(), fields: r.chance(0.9) ? planned() : {} }),
      "inject.undo": () => onVersion({ inject: r.chance(0.7) ? changed() : waiting() }),
      "inject.assign": () => ({
        inject: waiting(),
        person: r.pick(["director", "controller", "controller", null, "observer", "nobody"]),
      }),
      "inject.release": () => onVersion({ inject: waiting() }),
      "inject.skip": () => onVersion({ inject: waiting(), reason: text() }),
      "inject.defer": () => onVersion({ inject: waiting(), to: story(), reason: text() }),
      "inject.hold": () => onVersion({ inject: waiting(), ...this.#maybe("reason", 0.5, text) }),
      "inject.unhold": () => onVersion({ inject: held() }),
      "inject.complete": ofInject,
      "inject.see": () => ({ inject: released(), ...this.#maybe("times", 0.5, times) }),
      "inject.acknowledge": ofInject,
      "inject.claim": ofInject,
      "claim.assess": () => ({
        claim: met(),
        verdict: r.pick(TRUTHS),
        ...this.#maybe("evidence", 0.5, text),
        ...this.#maybe("inject", 0.3, released),
      }),
      "response.draft": () => ({ ...content(), ...(r.chance(0.4) && response()) }),
      "draft.edit": () => {
        const id = response().response;
        const update = r.chance(0.8) ? typing(responses.get(id)?.doc ?? null, text(), r) : "AQID";
        return { response: id, update };
      },
      "clearance.seek": () => ({
        ...response(),
        units: [unit(), ...(r.chance(0.4) ? [unit()] : [])],
        ...this.#maybe("joint", 0.6, () => true),
      }),
      "response.clear": () => ({ response: asked() }),
      "response.object": () => ({ response: asked(), reason: text() }),
      "response.submit": response,
      "response.approve": response,
      "response.return": () => ({ ...response(), reason: text() }),
      "response.publish": () => (r.chance(0.5) ? response() : content()),
      "request.send": () => ({
        to: unit(),
        text: text(),
        ...this.#maybe("kind", 0.5, () => r.pick(REQUEST_KINDS)),
        ...this.#maybe("inject", 0.5, released),
        ...this.#maybe("within", 0.5, () => 5),
      }),
      "request.remind": request,
      "request.acknowledge": request,
      "request.answer": () => ({ ...request(), text: text() }),
      "request.decline": () => ({ ...request(), reason: text() }),
      "request.complete": request,
      "escalation.raise": () => ({
        question: text(),
        ...this.#maybe("options", 0.5, () => [text(), text()]),
        ...this.#maybe("inject", 0.7, released),
      }),
      "decision.make": () => ({
        escalation: this.#id(escalations.keys()),
        text: text(),
        ...this.#maybe("binds", 0.5, () => [unit()]),
      }),
      "call.ring": () => ({
        unit: unit(),
        persona: persona(),
        subject: text(),
        ...this.#maybe("inject", 0.3, released),
      }),
      "call.pickUp": call,
      "call.say": () => ({ ...call(), text: text() }),
      "call.end": () => ({ ...call(), ...this.#maybe("outcome", 0.3, text) }),
      "call.note": () => ({ ...call(), outcome: text() }),
      "card.put": () => ({
        column: r.pick(BOARD_COLUMNS),
        text: text(),
        ...this.#maybe("card", 0.4, () => this.#id(state.tables.cards.keys())),
      }),
      "card.remove": () => ({ card: this.#id(state.tables.cards.keys()) }),
      "decision.note": () => ({ text: text(), ...this.#maybe("reason", 0.5, text) }),
      "persona.post": () => ({
        persona: persona(),
        text: text(),
        ...this.#maybe("channel", 0.4, () => this.#id(state.tables.channels.keys())),
        ...this.#maybe("claim", 0.5, () => this.#id(claims.keys())),
        ...this.#maybe("re", 0.4, () => ({ post: this.#id(posts.keys()), how: r.pick(POST_LINKS) })),
      }),
      "restriction.request": () => ({
        claim: met(),
        measure: r.pick(MEASURES),
        legalBasis: text(),
        aim: r.pick(LEGITIMATE_AIMS),
        harm: text(),
        evidence: text(),
        milder: text(),
        review: text(),
        ...this.#maybe("imminent", 0.4, text),
      }),
      "rating.give": () => ({
        response: published(),
        rating: r.pick(RATINGS),
        ...this.#maybe("note", 0.5, text),
      }),
      "message.send": () => ({
        text: text(),
        ...this.#maybe("to", 0.5, () => r.pick(["all", unit(), "control"])),
      }),
    };
  }
}
