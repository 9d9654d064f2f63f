import { readClock } from "@firebreak/shared/clock";
import { formatSpan } from "@firebreak/shared/duration";
import { react } from "../../simulation/advance.ts";
import { isAsleep } from "../../simulation/publicState.ts";
import { decide } from "../../domain/decide/decide.ts";
import { nextDueAt, wallTimeOf, type DueItem } from "../../domain/due.ts";
import type { DrillEvent, EventOf, EventType } from "../../domain/events.ts";
import { evolve } from "../../domain/evolve/evolve.ts";
import type { ExerciseState } from "../../domain/exercise.ts";
import { place } from "../../domain/place.ts";
import { addMinute, emptyCourse, type PublicCourse } from "../publicCourse.ts";
import { NEW } from "./addition.ts";
import { movesDues, nextOfItsOwn } from "./dues.ts";
import { WhatIfError } from "./edit.ts";
import { isAnswerToNothing, isPossible, obstacleTo } from "./possible.ts";
import { Recording } from "./recording.ts";
import type { Script, Step } from "./script.ts";

export type Release = { inject: string; playMs: number; cause: EventOf<"inject.released">["data"]["cause"] };

/** A course of the exercise, as far as the public and the injects go. */
export interface Told {
  course: PublicCourse;
  releases: Release[];
  /** What the log holds and can't be here: with what it follows from, it is left out. */
  leftOut: DrillEvent[];
}

/** What neither the public nor a rule nor a deadline can see. */
const WITHOUT_BEARING: ReadonlySet<EventType> = new Set<EventType>([
  "participant.registered",
  "participant.joined",
  "participant.left",
  "participant.removed",
  "unit.online",
  "unit.offline",
  "inject.seen",
  "response.submitted",
  "response.approved",
  "response.returned",
  "request.acknowledged",
  "request.completed",
  "message.sent",
]);

/** Tells the exercise as it would have gone by the script. @throws WhatIfError `whatif/too-early` */
export function tell(log: readonly DrillEvent[], script: Script): Told {
  return new Telling(log, script).run();
}

class Telling {
  readonly #script: Script;
  readonly #recording: Recording;
  readonly #told: Told = { course: emptyCourse(), releases: [], leftOut: [] };
  /** Steps still to come, the next last. */
  readonly #ahead: Step[];
  readonly #endMs: number;
  #state: ExerciseState | null = null;
  #fresh: number;
  /** Play time (ms) of the next thing due; null where it has to be looked up. */
  #nextDue: number | null = null;
  /** Responses whose publication is left out: their promises and ratings go with it. */
  readonly #unsaid = new Set<string>();
  /** Answers to calls that have not come yet. */
  readonly #unasked = new Map<string, Step[]>();

  constructor(log: readonly DrillEvent[], script: Script) {
    this.#script = script;
    this.#recording = new Recording(log);
    this.#ahead = script.steps.toReversed();
    this.#endMs = log.at(-1)?.playMs ?? 0;
    this.#fresh = log.at(-1)?.seq ?? 0;
    this.#told.leftOut.push(...script.pointless);
  }

  run(): Told {
    for (let step = this.#ahead.pop(); step !== undefined; step = this.#ahead.pop()) {
      if (WITHOUT_BEARING.has(step.event.type)) continue;
      // Before the first difference everything is as recorded, and nothing has to be asked.
      if (step.index < this.#script.from && step.origin === "log") this.#fold(step.event);
      else if (this.#bring(step)) this.#play(step);
      // What has come of itself brings other things before this one.
      else this.#ahead.push(step);
    }
    for (const steps of this.#unasked.values()) {
      this.#told.leftOut.push(...steps.map(({ event }) => event));
    }
    this.#told.leftOut.sort((one, other) => one.seq - other.seq);
    return this.#told;
  }

  /** Brings what falls due before the step and is not in the log. False where the step has to wait for others. */
  #bring({ event, index }: Step): boolean {
    while (this.#state !== null && event.playMs !== null) {
      this.#nextDue ??= nextDueAt(this.#state) ?? Infinity;
      if (this.#nextDue > event.playMs) return true;
      const item = nextOfItsOwn(this.#state, event.playMs, this.#recording, index);
      if (item === null) return true;
      if (!this.#carryOut(this.#state, item)) return true;
      const next = this.#ahead.at(-1);
      if (next !== undefined && next.origin === "placed" && (next.event.playMs ?? 0) < event.playMs)
        return false;
    }
    return true;
  }

  #carryOut(state: ExerciseState, { command, atPlayMs }: DueItem): boolean {
    const now = Math.max(state.at, wallTimeOf(state, atPlayMs));
    const decision = decide(state, command, { now });
    if (!decision.ok || decision.events.length === 0) return false;
    for (const event of decision.events) {
      const placed = place(this.#state, event, { now, actor: command.actor, command: command.id });
      this.#fold({ ...placed, seq: this.#next() });
      if (placed.type === "inject.released") this.#ask(placed);
    }
    return true;
  }

  #play(step: Step): void {
    if (step.origin === "placed") return this.#playPlaced(step);
    const { event, index } = step;
    const state = this.#state;
    if (state === null) return this.#fold(event);
    const goesWith = "response" in event.data && this.#unsaid.has(event.data.response);
    if (goesWith || !isPossible(state, event, this.#recording, index)) return this.#leaveOut(state, step);
    this.#fold(event.type === "public.reacted" ? reactedAnew(state, event) : event);
  }

  #playPlaced({ event, index, isBound, isIdeal }: Step): void {
    const state = this.#state;
    if (state === null) throw new WhatIfError("whatif/before-start", "that is before STARTEX");
    const now = Math.max(state.at, wallTimeOf(state, event.playMs ?? 0));
    const obstacle = isBound ? obstacleTo(state, event) : null;
    if (obstacle !== null) throw this.#tooEarly(event, index, obstacle);
    this.#fold({
      ...event,
      seq: event.seq === NEW ? this.#next() : event.seq,
      at: new Date(now).toISOString(),
      scenarioMs: readClock(state.exercise.clock, now).scenarioMs,
    });
    if (isIdeal && event.type === "response.published") vouchFor(state, event.data.response);
  }

  #tooEarly(event: DrillEvent, index: number, obstacle: string): WhatIfError {
    const since = this.#recording.firstTime(index, (state) => obstacleTo(state, event) === null);
    const then = since === null ? "" : `; it did at ${formatSpan(since)}`;
    return new WhatIfError(
      "whatif/too-early",
      `at ${formatSpan(event.playMs ?? 0)} of play ${obstacle}${then}`,
    );
  }

  /** What is bound to what does not come is not there; an answer waits for its call. */
  #leaveOut(state: ExerciseState, step: Step): void {
    const { event, index } = step;
    // These say what the clock brought, not what people did.
    if (event.type === "public.reacted" || event.type === "expectation.missed") return;
    if (event.type === "inject.released") return;
    if ("response" in event.data) {
      const { response } = event.data;
      const waits = [...this.#unasked].find(([, steps]) => steps.some((each) => belongs(each, response)));
      if (waits !== undefined) return void waits[1].push(step);
      if (event.type === "response.published") {
        this.#unsaid.add(response);
        const { inject } = event.data;
        if (inject !== undefined && isAnswerToNothing(state, event, this.#recording, index)) {
          this.#unasked.set(inject, [...(this.#unasked.get(inject) ?? []), step]);
          return;
        }
      }
    }
    this.#told.leftOut.push(event);
  }

  /** The call has come, later than in fact: its answers come as long after it as they did. */
  #ask({ data: { inject }, playMs }: EventOf<"inject.released">): void {
    const byMs = (playMs ?? 0) - (this.#recording.releasedMs(inject) ?? 0);
    const waiting = this.#unasked.get(inject) ?? [];
    this.#unasked.delete(inject);
    for (const step of waiting) {
      const atMs = (step.event.playMs ?? 0) + byMs;
      if (atMs > this.#endMs) this.#told.leftOut.push(step.event);
      else this.#put({ ...step, origin: "placed", event: { ...later(step.event, byMs), playMs: atMs } });
    }
  }

  #put(step: Step): void {
    const atMs = step.event.playMs ?? 0;
    let place = this.#ahead.length;
    while (place > 0 && comesBefore(this.#ahead[place - 1] as Step, atMs)) place -= 1;
    const index = this.#ahead[place - 1]?.index ?? step.index;
    this.#ahead.splice(place, 0, { ...step, index });
  }

  #fold(event: DrillEvent): void {
    const wasAsleep = this.#state === null || isAsleep(this.#state.public);
    this.#state = evolve(this.#state, event);
    if (movesDues(this.#state, event, wasAsleep)) this.#nextDue = null;
    if (event.type === "public.reacted") addMinute(this.#told.course, event);
    else if (event.type === "inject.released") {
      const { inject, cause } = event.data;
      this.#told.releases.push({ inject, cause, playMs: event.playMs ?? 0 });
    }
  }

  /** Positions are names here: a record keeps its own, what is new gets one behind the log's last. */
  #next(): number {
    return (this.#fresh += 1);
  }
}

function reactedAnew(state: ExerciseState, event: EventOf<"public.reacted">): EventOf<"public.reacted"> {
  return { ...event, data: react(state.public, event.data.minute, event.playMs ?? 0) };
}

function comesBefore({ event }: Step, atMs: number): boolean {
  return (event.playMs ?? 0) <= atMs && event.type !== "exercise.ended";
}

function belongs({ event }: Step, response: string): boolean {
  return "response" in event.data && event.data.response === response;
}

function later(event: DrillEvent, byMs: number): DrillEvent {
  if (event.type !== "update.promised") return event;
  return { ...event, data: { ...event.data, dueMs: event.data.dueMs + byMs } };
}

/** The publication that the public has just been told of passes every check. */
function vouchFor(state: ExerciseState, response: string): void {
  const checks = { assessed: true, evidence: true, nextUpdate: true, agreed: true };
  state.public.pending = state.public.pending.map((conduct) =>
    conduct.kind === "said" && conduct.response === response ? { ...conduct, checks } : conduct,
  );
}

/** The releases that the log holds. */
export function recordedReleases(log: readonly DrillEvent[]): Release[] {
  return log.flatMap(({ type, data, playMs }) =>
    type === "inject.released" ? [{ inject: data.inject, cause: data.cause, playMs: playMs ?? 0 }] : [],
  );
}
