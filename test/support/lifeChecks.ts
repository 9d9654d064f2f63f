import type { Scenario } from "@firebreak/shared/scenario";
import type { DrillEvent, EventType } from "../../server/src/domain/events.ts";

type Life = Record<string, readonly string[]>;

/** From which status each event may take a thing; `-` is: not there yet. */
const RESPONSE: Life = {
  "response.drafted": ["-", "draft", "edited", "submitted", "returned", "approved"],
  "response.submitted": ["draft", "edited", "returned"],
  "response.approved": ["edited", "submitted"],
  "response.returned": ["edited", "submitted", "approved"],
  "response.published": ["draft", "edited", "submitted", "returned", "approved"],
};
const CALL: Life = {
  "call.rang": ["-"],
  "call.pickedUp": ["-", "rang"],
  "call.said": ["pickedUp", "said"],
  "call.ended": ["-", "rang", "pickedUp", "said"],
  "call.noted": ["ended", "noted"],
};
const CLEARANCE: Life = {
  "clearance.reminded": ["sought", "sought?"],
  "clearance.withdrawn": ["sought", "sought?", "cleared?", "objected"],
};
const REQUEST: Life = {
  "request.sent": ["-"],
  "request.acknowledged": ["sent"],
  "request.answered": ["acknowledged"],
  "request.declined": ["sent", "acknowledged"],
  "request.completed": ["answered"],
};
const INJECT: Life = {
  "inject.added": ["-"],
  "inject.released": ["-", "added", "deferred", "reverted"],
  "inject.deferred": ["-", "added", "deferred", "reverted"],
  "inject.skipped": ["-", "added", "deferred", "reverted"],
  "inject.reverted": ["-", "added", "deferred", "skipped", "reverted"],
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
  "draft.edited",
  "inject.added",
  "inject.edited",
  "inject.reverted",
  "inject.assigned",
  "call.ended",
  "call.noted",
  "card.placed",
  "card.removed",
  "decision.noted",
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
  "inject.added",
  "inject.edited",
  "inject.reverted",
  "inject.assigned",
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
  /** The units that each inject is for, after each change of its plan. */
  readonly #to: Map<string, (readonly string[])[]>;
  readonly #heldBefore = new Map<string, boolean[]>();
  readonly #keptBack = new Set<string>();
  readonly #reach = new Map<string, number>();
  #minute = -1;
  #last: DrillEvent | undefined;
  /** Clearances that a joint statement waits for. */
  readonly #joint = new Set<string>();
  /** The unit of each response. */
  readonly #owners = new Map<string, string>();
  #phase: "planned" | "running" | "paused" | "stopped" | "ended" = "planned";

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#to = new Map(scenario.injects.map(({ id, to }) => [id, [to]]));
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
    const looksBack = type === "inject.seen" || type === "rating.given" || type === "call.noted";
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
    // ENDEX has ended every call without a record of its own.
    const isOver = type === "call.noted" && this.#phase === "ended";
    if ("call" in data && type in CALL && !isOver) yield* this.#step(`call ${data.call}`, type, CALL);
    if ("request" in data && type in REQUEST) yield* this.#step(`request ${data.request}`, type, REQUEST);
    if (type === "draft.edited" || type === "response.drafted") this.#rewrite(event.data.response);
    switch (event.type) {
      case "inject.seen":
        yield* this.#unique(
          `seen ${event.data.inject} ${event.actor.role === "system" ? "" : event.actor.person}`,
        );
        if (!this.#reached(event.data.inject, unit)) yield "the unit has no such inject";
        return;
      case "inject.added":
        this.#to.set(event.data.inject, [event.data.fields.to]);
        return;
      case "inject.edited":
        this.#replan(event.data.inject, event.data.fields.to);
        if (this.isReleased(event.data.inject)) yield "edited after its release";
        return;
      case "inject.deferred":
      case "inject.skipped":
        this.#replan(event.data.inject);
        return;
      case "inject.reverted":
        if ((this.#to.get(event.data.inject)?.length ?? 0) < 2) yield "there was nothing to take back";
        this.#to.get(event.data.inject)?.pop();
        yield* this.#keep(event.data.inject);
        return;
      case "clearance.sought":
        for (const each of event.data.units) {
          const key = `clearance ${event.data.response}/${each}`;
          const isOpen = ["sought", "cleared"].includes(this.#status.get(key) ?? "-");
          // Whoever was to clear a text may still be asked to speak with it.
          if (isOpen && this.#joint.has(key) === event.data.joint) yield `${key} is open`;
          this.#status.set(key, "sought");
          if (event.data.joint) this.#joint.add(key);
        }
        if (event.data.units.includes(this.#owners.get(event.data.response) ?? "")) yield "asked of itself";
        yield* this.#unpublished(event.data.response);
        return;
      case "clearance.reminded":
      case "clearance.withdrawn": {
        const key = `clearance ${event.data.response}/${event.data.unit}`;
        const before = this.#status.get(key) ?? "-";
        if (!CLEARANCE[type]?.includes(before)) yield `${key} is ${before}`;
        if (type === "clearance.withdrawn") this.#status.set(key, "withdrawn");
        if (this.#owners.get(event.data.response) !== unit) yield "it is another unit's text";
        yield* this.#unpublished(event.data.response);
        return;
      }
      case "response.cleared":
      case "response.objected": {
        const key = `clearance ${event.data.response}/${unit}`;
        const before = this.#status.get(key);
        if (before !== "sought" && before !== "sought?") yield `${key} was not sought`;
        this.#status.set(key, type === "response.cleared" ? "cleared" : "objected");
        return;
      }
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
      if (unit !== undefined) this.#owners.set(event.data.response, unit);
      const version = (this.#versions.get(thing) ?? 0) + 1;
      if (event.data.version !== version) yield `version ${event.data.version} where ${version} is due`;
      this.#versions.set(thing, version);
    }
    const owner = event.type === "response.published" ? (event.data.unit ?? unit) : unit;
    const approver = this.#scenario.units.find(({ id }) => id === owner)?.approver === true;
    if (event.type !== "response.published") return;
    if (approver && before !== "approved") yield "never approved";
    if (owner !== this.#owners.get(event.data.response)) yield "it is another unit's text";
    const joined = this.#partners(event.data.response);
    const open = joined.find(([, status]) => !status.startsWith("cleared"));
    if (open !== undefined) yield `${open[0]} has ${open[1]} it`;
    if (joined.map(([each]) => each).join() !== (event.data.with ?? []).join())
      yield "with others than agreed";
  }

  /** The units that a joint statement is to speak for besides its owner, and their word on it. */
  #partners(response: string): [unit: string, status: string][] {
    const start = `clearance ${response}/`;
    return [...this.#status]
      .filter(([key, status]) => key.startsWith(start) && status !== "withdrawn" && this.#joint.has(key))
      .map(([key, status]) => [key.slice(start.length), status]);
  }

  *#unpublished(response: string): Generator<string> {
    if (this.#status.get(`response ${response}`) === "published") yield "it is out already";
  }

  /** Whether it says something else now only the text tells: what it did then to its approval and clearances is open. */
  #rewrite(response: string): void {
    if (this.#status.get(`response ${response}`) === "submitted") {
      this.#status.set(`response ${response}`, "edited");
    }
    for (const [key, status] of this.#status) {
      const isAsked =
        key.startsWith(`clearance ${response}/`) && (status === "sought" || status === "cleared");
      if (isAsked) this.#status.set(key, `${status}?`);
    }
  }

  *#step(thing: string, type: string, life: Life): Generator<string> {
    const before = this.#status.get(thing) ?? "-";
    if (life[type]?.includes(before) !== true) yield `${thing} is ${before}`;
    const verb = type.slice(type.indexOf(".") + 1);
    this.#status.set(thing, verb === "drafted" ? "draft" : verb);
  }

  /** Whom a released inject is for. */
  addressees(inject: string): readonly string[] {
    return this.#to.get(inject)?.at(-1) ?? [];
  }

  #replan(inject: string, to?: readonly string[]): void {
    const plan = this.#to.get(inject) ?? [];
    plan.push(to ?? plan.at(-1) ?? []);
    this.#to.set(inject, plan);
    this.#heldBefore.set(inject, [...(this.#heldBefore.get(inject) ?? []), this.#keptBack.has(inject)]);
  }

  /** What is taken back brings back whether it was held before. */
  *#keep(inject: string): Generator<string> {
    const was = this.#heldBefore.get(inject)?.pop();
    if (was === undefined) yield "there was no change";
    else if (was) this.#keptBack.add(inject);
    else this.#keptBack.delete(inject);
  }

  *#held(inject: string, isHeld: boolean): Generator<string> {
    if (this.#keptBack.has(inject) === isHeld) yield `${inject} is ${isHeld ? "" : "not "}held`;
    if (this.isReleased(inject)) yield `${inject} is released`;
    this.#replan(inject);
    if (isHeld) this.#keptBack.add(inject);
    else this.#keptBack.delete(inject);
  }

  *#unique(what: string): Generator<string> {
    if (this.#once.has(what)) yield `${what}: a second time`;
    this.#once.add(what);
  }

  #reached(inject: string, unit: string | undefined): boolean {
    const to = this.#to.get(inject)?.at(-1);
    return unit !== undefined && to?.includes(unit) === true && this.isReleased(inject);
  }
}

const PHASE_AFTER: Partial<Record<EventType, "running" | "paused" | "stopped" | "ended">> = {
  "exercise.started": "running",
  "exercise.resumed": "running",
  "exercise.paused": "paused",
  "exercise.stopped": "stopped",
  "exercise.ended": "ended",
};
