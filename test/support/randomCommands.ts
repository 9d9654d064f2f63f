import { BOARD_COLUMNS, COMMAND_TYPES, REQUEST_KINDS, type CommandType } from "@firebreak/shared/commands";
import { LEGITIMATE_AIMS, MEASURES, RATINGS } from "@firebreak/shared/reactions";
import { POST_LINKS, RESPONSE_KINDS, TRUTHS } from "@firebreak/shared/scenario";
import type { InjectRow, ResponseRow } from "@firebreak/shared/views";
import type { Decision } from "../../server/src/domain/decide/decision.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { PHASES } from "../../server/src/domain/permissions.ts";
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
  "exercise.end": 0.1,
  "exercise.pause": 1,
  "exercise.stop": 0.5,
  "exercise.jump": 0.5,
  "participant.remove": 0.3,
  "inject.add": 0.4,
  "inject.release": 3,
  "inject.acknowledge": 2,
  "inject.complete": 2,
  "inject.claim": 2,
  "response.approve": 2,
  "response.return": 2,
  "rating.give": 2,
  "claim.assess": 2,
  "response.draft": 2,
  "response.publish": 2,
  "clearance.seek": 1.5,
  "escalation.raise": 1.5,
};
/** The types, each as often as it is to come up, in tenths. */
const BAG = COMMAND_TYPES.flatMap((type) =>
  Array.from({ length: Math.max(1, Math.round((WEIGHTS[type] ?? 1) * 10)) }, () => type),
);
/** What the people of a drill are mostly busy with: a life cycle is walked to its end only by staying with it. */
const BUSY: readonly (readonly CommandType[])[] = [
  COMMAND_TYPES.filter((type) => /^inject\.(?!see|acknowledge|claim|complete)/.test(type)),
  COMMAND_TYPES.filter((type) => /^(response|draft|rating)\./.test(type)),
  COMMAND_TYPES.filter((type) => /^(clearance\.|response\.(clear|object|draft|publish))/.test(type)),
  COMMAND_TYPES.filter((type) => /^(request|escalation|decision\.make|card)/.test(type)),
  COMMAND_TYPES.filter((type) => /^call\./.test(type)),
];

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

const OF_BOTH: ReadonlySet<string> = new Set(["message.send", "call.say", "call.end"]);
/** Whom somebody else may pass themselves off as. */
const SEATS: readonly Who[] = ["director", "observer", "evaluator", "comms.approver", "lead.lead"];

/** What makes an inject another one than its reader had in front of them. */
const ON_A_PLAN = [
  "inject.release",
  "inject.release",
  "inject.edit",
  "inject.edit",
  "inject.defer",
  "inject.skip",
  "inject.hold",
  "inject.unhold",
  "inject.undo",
] as const satisfies readonly CommandType[];

/** One of several things done to one inject at once, and what came of it. */
export interface Clashing {
  who: Who;
  type: (typeof ON_A_PLAN)[number] | "inject.assign";
  decision: Decision;
}

/** What a response says besides its words, as a command would say it. */
function saidIn({ inject, claim, kind, stance, nextUpdate }: ResponseRow): object {
  return {
    kind,
    ...(inject !== null && { inject }),
    ...(claim !== null && { claim }),
    ...(stance !== null && { stance }),
    ...(nextUpdate !== null && { nextUpdate }),
  };
}

/** One of the fields, chosen by chance. */
function oneOf(fields: object, r: Random): object {
  const all = Object.entries(fields);
  return all.length === 0 ? {} : Object.fromEntries([r.pick(all)]);
}

function stateOfInject({ state, plan }: InjectRow): string {
  const waits = state === "planned" || state === "deferred";
  return waits && plan?.held === true ? "held" : state;
}

/** The command, or, while there is nothing yet that it could be about, the one that makes it. */
function firstStep(state: ExerciseState, type: CommandType): CommandType {
  const { responses, clearances, requests, escalations, calls, cards } = state.tables;
  const hasText = [...responses.values()].some(({ status }) => status !== "published");
  if (/^(response\.(clear|object)|clearance\.(remind|withdraw))$/.test(type)) {
    if (clearances.size > 0) return type;
    return hasText ? "clearance.seek" : "response.draft";
  }
  const isStep = /^(response\.(submit|approve|return)|clearance\.seek|draft\.edit)$/.test(type);
  if (isStep && !hasText) return "response.draft";
  const isWaiting = [...responses.values()].some(({ status }) => status === "submitted");
  if (/^response\.(approve|return)$/.test(type) && !isWaiting) return "response.submit";
  if (type === "rating.give" && responses.size === 0) return "response.publish";
  if (/^request\./.test(type) && requests.size === 0) return "request.send";
  if (type === "decision.make" && escalations.size === 0) return "escalation.raise";
  if (/^call\./.test(type) && calls.size === 0) return "call.ring";
  return type === "card.remove" && cards.size === 0 ? "card.put" : type;
}

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
  readonly #busy: readonly CommandType[];
  /** How soon, at each step, somebody gives STARTEX, and somebody ENDEX. */
  readonly #startsAt: number;
  readonly #endsAt: number;

  constructor(random: Random, text: () => string) {
    this.#random = random;
    this.#text = text;
    this.#busy = random.chance(0.8) ? random.pick(BUSY) : [];
    this.#startsAt = random.chance(0.15) ? 0.05 : 0.4;
    this.#endsAt = random.chance(0.2) ? 0.05 : 0;
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
    const { phase } = drill.state.exercise;
    if (phase === "planned" && r.chance(this.#startsAt)) return drill.send("director", "exercise.start", {});
    if (phase !== "ended" && r.chance(this.#endsAt)) return drill.send("director", "exercise.end", {});
    if (r.chance(0.03)) {
      const person = r.pick(["observer", "press.member", "comms.lead", "hydro.approver", "controller"]);
      return drill.send("director", "participant.remove", { person });
    }
    if (r.chance(0.08)) return this.#system(drill);
    if (r.chance(0.2)) return this.#mischief(drill);
    const type = this.#type(drill.state);
    const data = this.#data(drill.state)[type]();
    return drill.send(this.#who(drill.state, type, data), type, data);
  }

  /** What comes next; where it needs something that nobody has made yet, mostly the making of it. */
  #type(state: ExerciseState): CommandType {
    const r = this.#random;
    const { phase } = state.exercise;
    const stands = phase === "paused" || phase === "stopped";
    // A drill that stands still for good would show nothing more.
    if (stands && r.chance(0.05)) return "exercise.resume";
    if (phase !== "running" && r.chance(0.6)) {
      return r.pick(COMMAND_TYPES.filter((type) => r.chance(0.4) || PHASES[type].includes(phase)));
    }
    const isBusy = this.#busy.length > 0 && r.chance(0.6);
    const type = r.pick(isBusy ? this.#busy : BAG);
    return r.chance(0.8) ? firstStep(state, type) : type;
  }

  /** Anything from anybody, or with anything in it. */
  #mischief(drill: Drill): Decision {
    const r = this.#random;
    const { state } = drill;
    if (r.chance(0.01)) return drill.send("controller", r.pick(["inject.unrelease", ...STRANGE_IDS]), {});
    const type = r.pick(COMMAND_TYPES);
    if (r.chance(0.25)) {
      const who = this.#who(state, type, {});
      return drill.send(who, type, r.pick(JUNK));
    }
    const people = [...state.tables.people.values()];
    const removed = people.filter((person) => person.removed).map(({ id }) => id);
    const kinds: readonly (readonly Who[])[] = [
      ["director", "director-2"],
      ["controller"],
      ["evaluator"],
      ["observer"],
      ...(["member", "lead", "approver"] as const).map((level) =>
        people.filter((person) => person.level === level).map(({ id }) => id),
      ),
      ["stranger", "__proto__"],
      people.map(({ id }) => `${id} as ${r.pick(SEATS)}`),
      removed.length > 0 ? removed : ["nobody"],
      removed.length > 0 ? removed : ["controller"],
    ];
    return drill.send(r.pick(r.pick(kinds)), type, this.#data(state)[type]());
  }

  /**
   * Several of the control cell do something to one inject at one moment, all of them with the same version
   * of it on their screens.
   */
  clash(drill: Drill): Clashing[] {
    const r = this.#random;
    const inject = r.pick([...drill.state.tables.injects.values()]);
    const version = inject.plan?.version ?? 1;
    const people = ["director", "controller", "director-2"].slice(0, r.chance(0.7) ? 2 : 3);
    if (r.chance(0.25)) return this.#grab(drill, inject, people);
    // Each has decided what to do before anybody hears of the others.
    const wishes = people.map((who) => {
      const type = r.pick(ON_A_PLAN);
      const data = this.#data(drill.state)[type]() as object;
      return { who, type, data: { ...data, inject: inject.id, version } };
    });
    return wishes.map(({ who, type, data }) => ({ who, type, decision: drill.send(who, type, data) }));
  }

  /** Each of them gives the inject to somebody else of those who are still there. */
  #grab(drill: Drill, { id: inject, plan }: InjectRow, people: readonly Who[]): Clashing[] {
    const cell = ["director", "controller", "director-2"].filter(
      (person) => drill.state.tables.people.get(person)?.removed === false,
    );
    const hands = [null, ...cell];
    const first = Math.floor(this.#random.between(0, hands.length));
    const version = plan?.assignedVersion ?? 1;
    const type = "inject.assign";
    return people.slice(0, hands.length).map((who, index) => {
      const person = hands[(first + index) % hands.length];
      return { who, type, decision: drill.send(who, type, { inject, person, version }) };
    });
  }

  #who(state: ExerciseState, type: CommandType, data: unknown): Who {
    const r = this.#random;
    if (type === "rating.give" && r.chance(0.4)) return "evaluator";
    if (OF_CONTROL.has(type) || (OF_BOTH.has(type) && r.chance(0.3))) {
      return r.pick(
        /^(inject|persona|rating|call|message)\./.test(type)
          ? ["director", "controller", "director-2"]
          : ["director", "director", "director-2"],
      );
    }
    if (type === "decision.make" && r.chance(0.9)) return r.pick(["lead.lead", "lead.lead", "lead.approver"]);
    // Whoever has done it already, once more.
    if (type === "inject.claim" && r.chance(0.5)) {
      const { inject } = data as { inject: string };
      const holders = [...state.holders].filter(([task]) => task.startsWith(`${inject}/`));
      if (holders.length > 0) return r.pick(holders)[1];
    }
    if (type === "restriction.request" && r.chance(0.6)) {
      const { claim } = data as { claim: string };
      const askers = [...state.tables.restrictions.values()].filter((row) => row.claim === claim);
      if (askers.length > 0) return `${r.pick(askers).unit}.lead`;
    }
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
    switch (
      r.pick(["create", "join", "join", "leave", "release", "miss", "react", "freeze", "register"] as const)
    ) {
      case "create":
        return drill.system("exercise.create", { exercise: "drill", scenario: state.scenario });
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

  /**
   * The id of a row: mostly of one that `fits`, else of one in any state (each as often as the others), now
   * and then one that does not exist.
   */
  #of<R extends { id: string }>(
    rows: ReadonlyMap<string, R>,
    stateOf: (row: R) => string,
    ...fits: readonly string[]
  ): string {
    const r = this.#random;
    const all = [...rows.values()];
    if (all.length === 0 || r.chance(0.05)) return r.pick(STRANGE_IDS);
    const fitting = all.filter((row) => fits.includes(stateOf(row)));
    if (fitting.length > 0 && r.chance(0.65)) return r.pick(fitting).id;
    const state = r.pick([...new Set(all.map(stateOf))]);
    return r.pick(all.filter((row) => stateOf(row) === state)).id;
  }

  #maybe<K extends string, T>(key: K, p: number, value: () => T): { [P in K]?: T } {
    // One key or none: TypeScript widens a computed key to string.
    return (this.#random.chance(p) ? { [key]: value() } : {}) as { [P in K]?: T };
  }

  #data(state: ExerciseState): Record<CommandType, () => unknown> {
    const r = this.#random;
    const {
      injects,
      tasks,
      claims,
      people,
      units,
      responses,
      clearances,
      requests,
      escalations,
      posts,
      calls,
      cards,
    } = state.tables;
    const text = this.#text;
    const inject = (...fits: string[]): string => this.#of(injects, stateOfInject, ...fits);
    const released = (): string => inject("released", "complete");
    const waiting = (): string => inject("planned", "deferred", "held");
    const response = (...fits: string[]) => ({
      response: this.#of(responses, (row) => row.status, ...fits),
    });
    const request = (...fits: string[]) => ({
      request: this.#of(requests, (row) => row.status, ...fits),
    });
    const call = (...fits: string[]) => ({ call: this.#of(calls, (row) => row.state, ...fits) });
    const clearance = (...fits: string[]) => {
      const row = clearances.get(this.#of(clearances, (each) => each.status, ...fits));
      return row === undefined ? { ...response(), unit: unit() } : { response: row.response, unit: row.unit };
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
      ...this.#maybe("channel", 0.2, channel),
      ...this.#maybe("from", 0.2, persona),
      ...this.#maybe("replyBy", 0.3, () => 4),
      ...this.#maybe("headline", 0.3, text),
      ...this.#maybe("notes", 0.3, text),
    });
    const times = () => {
      const received = r.between(-100_000, 1e13);
      const painted = received + r.between(-5, 500);
      return { received, painted, offset: r.between(-1e4, 1e4), bound: r.between(0, 500) };
    };
    const card = (): string => this.#of(cards, (row) => (row.removed ? "removed" : "placed"), "placed");
    const met = (): string => this.#id(r.chance(0.8) ? state.claimReach.keys() : claims.keys());
    const restricted = (): string => {
      const before = [...state.tables.restrictions.values()];
      return before.length > 0 ? r.pick(before).claim : met();
    };
    const unit = (): string => this.#id(units.keys());
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
        fields: { title: text(), body: text(), from: persona(), channel: channel(), ...planned() },
        ...this.#maybe("copyOf", 0.3, waiting),
      }),
      "inject.edit": () => onVersion({ inject: waiting(), fields: r.chance(0.9) ? planned() : {} }),
      "inject.undo": () => onVersion({ inject: r.chance(0.7) ? changed() : waiting() }),
      "inject.assign": () => {
        const id = waiting();
        return {
          inject: id,
          person: r.pick(["director", "controller", "controller", null, "observer", "nobody"]),
          ...this.#maybe("version", 0.4, () => injects.get(id)?.plan?.assignedVersion ?? 1),
          ...this.#maybe("version", 0.05, () => 99),
        };
      },
      "inject.release": () => onVersion({ inject: waiting() }),
      "inject.skip": () => onVersion({ inject: waiting(), reason: text() }),
      "inject.defer": () => {
        const timed = [...injects.values()].filter(
          (row) => row.plan?.dueMs != null && row.state === "planned",
        );
        const id = timed.length > 0 && r.chance(0.6) ? r.pick(timed).id : waiting();
        return onVersion({ inject: id, to: story(), reason: text() });
      },
      "inject.hold": () => onVersion({ inject: waiting(), ...this.#maybe("reason", 0.5, text) }),
      "inject.unhold": () => onVersion({ inject: inject("held") }),
      "inject.complete": () => ({ inject: inject("released") }),
      "inject.see": () => ({ inject: released(), ...this.#maybe("times", 0.5, times) }),
      "inject.acknowledge": () => {
        const done = [...tasks.values()].filter((task) => task.acknowledgedMs !== null);
        return { inject: done.length > 0 && r.chance(0.2) ? r.pick(done).inject : released() };
      },
      "inject.claim": () => {
        const held = [...tasks.values()].filter((task) => task.claimedMs !== null);
        return { inject: held.length > 0 && r.chance(0.3) ? r.pick(held).inject : released() };
      },
      "claim.assess": () => ({
        claim: met(),
        verdict: r.pick(TRUTHS),
        ...this.#maybe("evidence", 0.5, text),
        ...this.#maybe("inject", 0.3, released),
      }),
      "response.draft": () => {
        if (r.chance(0.6)) return content();
        const id = response("draft", "submitted", "returned", "approved").response;
        const { text: words, ...about } = content();
        // Without words of its own it keeps those that are there.
        if (r.chance(0.5)) return { ...about, response: id, text: words };
        // What stands there with one thing changed.
        const row = responses.get(id);
        if (row === undefined || r.chance(0.2)) return { ...about, response: id };
        return { ...saidIn(row), ...oneOf(about, r), response: id };
      },
      "draft.edit": () => {
        const id = response("draft", "submitted", "returned").response;
        const update = r.chance(0.8) ? typing(responses.get(id)?.doc ?? null, text(), r) : "AQID";
        return { response: id, update };
      },
      "clearance.seek": () => ({
        ...response("draft", "submitted", "approved"),
        units: [unit(), ...(r.chance(0.4) ? [unit()] : [])],
        ...this.#maybe("joint", 0.6, () => true),
        ...this.#maybe("within", 0.4, () => 1 + Math.floor(r.between(0, 10))),
      }),
      "clearance.remind": () => clearance("sought"),
      "clearance.withdraw": () => ({
        ...clearance("sought", "objected", "void"),
        ...this.#maybe("reason", 0.5, text),
      }),
      "response.clear": () => ({ response: clearance("sought").response }),
      "response.object": () => ({ response: clearance("sought").response, reason: text() }),
      "response.submit": () => response("draft", "returned"),
      "response.approve": () => response(r.chance(0.85) ? "submitted" : "returned"),
      "response.return": () => ({
        ...response(...(r.chance(0.85) ? ["submitted", "approved"] : ["returned"])),
        reason: text(),
      }),
      "response.publish": () =>
        r.chance(0.65) ? response("draft", "submitted", "returned", "approved", "approved") : content(),
      "request.send": () => ({
        to: unit(),
        text: text(),
        ...this.#maybe("kind", 0.5, () => r.pick(REQUEST_KINDS)),
        ...this.#maybe("inject", 0.5, released),
        ...this.#maybe("within", 0.5, () => 5),
      }),
      "request.remind": () => request("sent", "acknowledged"),
      "request.acknowledge": () => request("sent"),
      "request.answer": () => ({ ...request("sent", "acknowledged"), text: text() }),
      "request.decline": () => ({ ...request("sent", "acknowledged"), reason: text() }),
      "request.complete": () => request("answered"),
      "escalation.raise": () => ({
        question: text(),
        ...this.#maybe("options", 0.5, () => [text(), text()]),
        ...this.#maybe("inject", 0.7, released),
      }),
      "decision.make": () => ({
        escalation: this.#of(escalations, (row) => (row.decision === null ? "open" : "decided"), "open"),
        text: text(),
        ...this.#maybe("binds", 0.5, () => [unit()]),
      }),
      "call.ring": () => ({
        unit: unit(),
        persona: persona(),
        subject: text(),
        ...this.#maybe("inject", 0.3, released),
      }),
      "call.pickUp": () => call("ringing"),
      "call.say": () => ({ ...call("talking"), text: text() }),
      "call.end": () => ({ ...call("ringing", "talking"), ...this.#maybe("outcome", 0.3, text) }),
      "call.note": () => ({ ...call("ended"), outcome: text() }),
      "card.put": () => ({
        column: r.pick(BOARD_COLUMNS),
        text: text(),
        ...this.#maybe("card", 0.4, card),
      }),
      "card.remove": () => ({ card: card() }),
      "decision.note": () => ({ text: text(), ...this.#maybe("reason", 0.5, text) }),
      "persona.post": () => ({
        persona: persona(),
        text: text(),
        ...this.#maybe("channel", 0.4, () => this.#id(state.tables.channels.keys())),
        ...this.#maybe("claim", 0.5, () => this.#id(claims.keys())),
        ...this.#maybe("re", 0.4, () => ({ post: this.#id(posts.keys()), how: r.pick(POST_LINKS) })),
      }),
      "restriction.request": () => ({
        claim: r.chance(0.5) ? met() : restricted(),
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
        ...response("published"),
        rating: r.pick(RATINGS),
        ...this.#maybe("note", 0.5, text),
      }),
      "message.send": () => ({
        text: text(),
        ...this.#maybe("to", 0.5, () =>
          r.pick(["all", unit(), "control", ...(r.chance(0.3) ? STRANGE_IDS : [])]),
        ),
      }),
    };
  }
}
