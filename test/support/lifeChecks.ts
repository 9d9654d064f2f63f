import type { Scenario } from "@firebreak/shared/scenario";
import type { DrillEvent, EventType } from "../../server/src/domain/events.ts";

type Life = Record<string, readonly string[]>;

/** From which status each event may take a thing; `-` is: not there yet. */
const RESPONSE: Life = {
  "response.drafted": ["-", "draft", "submitted", "returned", "approved"],
  "response.submitted": ["draft", "returned"],
  "response.approved": ["submitted"],
  "response.returned": ["submitted", "approved"],
  "response.published": ["draft", "submitted", "returned", "approved"],
};
const REQUEST: Life = {
  "request.sent": ["-"],
  "request.acknowledged": ["sent"],
  "request.answered": ["acknowledged"],
  "request.declined": ["sent", "acknowledged"],
  "request.completed": ["answered"],
};
const INJECT: Life = {
  "inject.released": ["-", "deferred"],
  "inject.deferred": ["-", "deferred"],
  "inject.skipped": ["-", "deferred"],
  "inject.completed": ["released"],
};
const EXERCISE: Life = {
  "exercise.created": ["-"],
  "exercise.started": ["created", "rateChanged"],
  "exercise.paused": ["started", "resumed"],
  "exercise.stopped": ["started", "resumed", "paused"],
  "exercise.resumed": ["paused", "stopped"],
  "exercise.ended": ["started", "resumed", "paused", "stopped"],
};
const DESK: ReadonlySet<EventType> = new Set<EventType>([
  "exercise.rateChanged",
  "exercise.jumped",
  "inject.skipped",
  "inject.deferred",
  "inject.completed",
  "inject.held",
  "inject.unheld",
  "inject.seen",
  "response.drafted",
  "rating.given",
]);
const ANY_TIME: ReadonlySet<EventType> = new Set<EventType>([
  "participant.registered",
  "participant.joined",
  "participant.left",
  "participant.removed",
  "unit.online",
  "unit.offline",
  "message.sent",
]);

const PLANNING: ReadonlySet<EventType> = new Set<EventType>([
  "inject.skipped",
  "inject.deferred",
  "inject.held",
  "inject.unheld",
]);

/**
 * Reads a log event by event and says where it breaks a law of the drill: a second, plainer account of what
 * `decide` lets pass, which knows nothing of its state.
 */
export class LifeChecks {
  readonly #scenario: Scenario;
  readonly #status = new Map<string, string>();
  readonly #versions = new Map<string, number>();
  readonly #once = new Set<string>();
  readonly #keptBack = new Set<string>();
  readonly #reach = new Map<string, number>();
  #minute = -1;
  #last: DrillEvent | undefined;
  #phase: "planned" | "running" | "paused" | "stopped" | "ended" = "planned";

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** What is wrong with this event after those before it; empty where nothing is. */
  check(event: DrillEvent): string[] {
    const faults = [...this.#place(event), ...this.#fits(event), ...this.#steps(event)];
    this.#last = event;
    return faults.map((fault) => `${event.type} at ${event.seq}: ${fault}`);
  }

  isReleased(inject: string): boolean {
    return ["released", "completed"].includes(this.#status.get(`inject ${inject}`) ?? "-");
  }

  *#place(event: DrillEvent): Generator<string> {
    const last = this.#last;
    if (event.seq !== (last?.seq ?? 0) + 1) yield `seq ${event.seq} after ${last?.seq ?? 0}`;
    if (last !== undefined && event.at < last.at) yield "time goes back";
    if (event.playMs !== null && !Number.isSafeInteger(event.playMs)) yield "play time is no whole number";
    if ((event.playMs ?? 0) < (last?.playMs ?? 0)) yield "play time goes back";
    if (last?.playMs != null && event.playMs === null) yield "play time is lost";
    const before = last?.type === "exercise.jumped" ? last.data.to : (last?.scenarioMs ?? -Infinity);
    if (event.scenarioMs !== null && event.scenarioMs < before) yield "the story's clock goes back";
  }

  *#fits(event: DrillEvent): Generator<string> {
    const { type } = event;
    const control = type.startsWith("exercise.");
    if (ANY_TIME.has(type)) return;
    const looksBack = type === "inject.seen" || type === "rating.given";
    if (this.#phase === "ended" && !looksBack) yield "after ENDEX";
    if (this.#phase === "stopped" && !control && !looksBack) yield "in a safety stop";
    // A jump takes what it passes over with it, whatever the phase.
    if (this.#phase === "paused" && !control && !DESK.has(type)) yield "in a pause";
    if (this.#phase === "planned" && !control && !PLANNING.has(type)) {
      yield "before STARTEX";
    }
    const phase = PHASE_AFTER[type];
    if (phase !== undefined) this.#phase = phase;
  }

  *#steps(event: DrillEvent): Generator<string> {
    const { type, data } = event;
    const unit = event.actor.role === "system" ? undefined : event.actor.unit;
    if (type in EXERCISE) yield* this.#step("exercise", type, EXERCISE);
    if ("inject" in data && type in INJECT) yield* this.#step(`inject ${data.inject}`, type, INJECT);
    if ("response" in data && type in RESPONSE) yield* this.#response(event, unit);
    if ("request" in data && type in REQUEST) yield* this.#step(`request ${data.request}`, type, REQUEST);
    switch (event.type) {
      case "inject.seen":
      case "inject.acknowledged":
        yield* this.#unique(`${type} ${event.data.inject} ${unit}`);
        if (!this.#reached(event.data.inject, unit)) yield "the unit has no such inject";
        return;
      case "inject.claimed":
        if (!this.#reached(event.data.inject, unit)) yield "the unit has no such inject";
        return;
      case "inject.held":
      case "inject.unheld":
        yield* this.#held(event.data.inject, type === "inject.held");
        return;
      case "inject.released":
        if (event.data.cause !== "hand" && this.#keptBack.has(event.data.inject)) yield "control holds it";
        return;
      case "public.reacted":
        if (event.data.minute <= this.#minute) yield `minute ${event.data.minute} after ${this.#minute}`;
        this.#minute = event.data.minute;
        if (!(event.data.trust >= 0 && event.data.trust <= 1)) yield `trust ${event.data.trust}`;
        for (const [claim, [shares, reach, belief]] of Object.entries(event.data.claims)) {
          if (shares < 0 || belief < 0 || belief > reach || reach > 1) yield `numbers of ${claim}`;
          if (reach < (this.#reach.get(claim) ?? 0)) yield `the reach of ${claim} falls`;
          this.#reach.set(claim, reach);
        }
        return;
      case "restriction.requested":
        yield* this.#unique(`restriction ${unit} ${event.data.claim}`);
        return;
      case "rating.given":
        if (this.#status.get(`response ${event.data.response}`) !== "published") yield "not published";
        return;
      case "decision.made":
        yield* this.#unique(`decided ${event.data.escalation}`);
        return;
      case "escalation.raised":
        yield* this.#unique(`raised ${event.data.escalation}`);
        return;
      case "expectation.missed":
        yield* this.#unique(`missed ${event.data.inject}/${event.data.expect}`);
        if (!this.isReleased(event.data.inject)) yield "nothing was expected yet";
        return;
      default:
        return;
    }
  }

  *#response(event: DrillEvent, unit: string | undefined): Generator<string> {
    if (!("response" in event.data)) return;
    const thing = `response ${event.data.response}`;
    const before = this.#status.get(thing) ?? "-";
    // A promise changes nothing of the response itself.
    yield* this.#step(thing, event.type, RESPONSE);
    if (event.type === "response.drafted") {
      const version = (this.#versions.get(thing) ?? 0) + 1;
      if (event.data.version !== version) yield `version ${event.data.version} where ${version} is due`;
      this.#versions.set(thing, version);
    }
    const approver = this.#scenario.units.find(({ id }) => id === unit)?.approver === true;
    if (event.type === "response.published" && approver && before !== "approved") yield "never approved";
  }

  *#step(thing: string, type: string, life: Life): Generator<string> {
    const before = this.#status.get(thing) ?? "-";
    if (life[type]?.includes(before) !== true) yield `${thing} is ${before}`;
    const verb = type.slice(type.indexOf(".") + 1);
    this.#status.set(thing, verb === "drafted" ? "draft" : verb);
  }

  *#held(inject: string, isHeld: boolean): Generator<string> {
    if (this.#keptBack.has(inject) === isHeld) yield `${inject} is ${isHeld ? "" : "not "}held`;
    if (this.isReleased(inject)) yield `${inject} is released`;
    if (isHeld) this.#keptBack.add(inject);
    else this.#keptBack.delete(inject);
  }

  *#unique(what: string): Generator<string> {
    if (this.#once.has(what)) yield `${what}: a second time`;
    this.#once.add(what);
  }

  #reached(inject: string, unit: string | undefined): boolean {
    const row = this.#scenario.injects.find(({ id }) => id === inject);
    return unit !== undefined && row?.to.includes(unit) === true && this.isReleased(inject);
  }
}

const PHASE_AFTER: Partial<Record<EventType, "running" | "paused" | "stopped" | "ended">> = {
  "exercise.started": "running",
  "exercise.resumed": "running",
  "exercise.paused": "paused",
  "exercise.stopped": "stopped",
  "exercise.ended": "ended",
};
