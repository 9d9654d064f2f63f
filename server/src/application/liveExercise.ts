import { readClock, type ClockAnchor } from "@firebreak/shared/clock";
import type { Ack, Counters, PulsePayload } from "@firebreak/shared/protocol";
import type { Audience } from "@firebreak/shared/roles";
import type { Scenario } from "@firebreak/shared/scenario";
import type { ExerciseRow } from "@firebreak/shared/views";
import type { Command } from "../domain/commands.ts";
import type { EventType } from "../domain/events.ts";
import type { ExerciseState } from "../domain/exercise.ts";
import { countersAt } from "../domain/counters.ts";
import { audiencesOf } from "../domain/project.ts";
import { recallRecord } from "../domain/readLog.ts";
import type { EventStore } from "../eventStore/eventStore.ts";
import { countersFor } from "./audienceCounters.ts";
import { Broadcaster } from "./broadcaster.ts";
import { CommandHandler, type Step } from "./commandHandler.ts";
import { OpenDrafts } from "./openDrafts.ts";
import { Presence } from "./presence.ts";
import { Scheduler } from "./scheduler.ts";
import type { Time } from "./time.ts";

/**
 * After a restart, clients that were so many events behind resume; those further behind get the whole
 * view. Remembering more would make opening a long log half as long again.
 */
const EVENTS_TO_RESUME_FROM = 5_000;

export interface LiveExerciseOptions {
  id: string;
  store: EventStore;
  time: Time;
  onStore: (ok: boolean, error?: Error) => void;
  onDefect: (error: unknown, command: Command) => void;
  onSteps?: (live: LiveExercise, steps: readonly Step[]) => void;
}

/** Posts whose counters a pulse carries, and those that somebody who arrives is told. */
const POSTS_IN_PULSE = 200;
const POSTS_AT_SYNC = 1_000;

/** One exercise as it runs on this server: its state, its feeds, its scheduler, its people. */
export class LiveExercise {
  readonly id: string;
  readonly broadcaster = new Broadcaster();
  readonly presence: Presence;
  readonly openDrafts = new OpenDrafts(() => this.state);
  readonly #handler: CommandHandler;
  readonly #scheduler: Scheduler;
  readonly #time: Time;
  readonly #onSteps: (live: LiveExercise, steps: readonly Step[]) => void;
  #epoch = "";
  #seq = 0;

  private constructor(options: LiveExerciseOptions) {
    this.id = options.id;
    this.#time = options.time;
    this.#onSteps = options.onSteps ?? (() => undefined);
    this.#handler = new CommandHandler({
      exercise: options.id,
      store: options.store,
      time: options.time,
      onDurable: (steps) => this.#durable(steps),
      onStore: (ok, error) => {
        options.onStore(ok, error);
        if (!ok) return;
        this.presence.catchUp();
        this.#replan();
      },
      onDefect: options.onDefect,
    });
    this.#scheduler = new Scheduler(options.time, (command) => this.execute(command));
    this.presence = new Presence(
      () => this.state,
      (command) => this.execute(command),
    );
  }

  /**
   * A new exercise from a scenario: durable when this resolves. `seed`: of whatever is left to chance.
   * @throws Error where the store has an exercise with this id
   */
  static async create(options: LiveExerciseOptions, scenario: Scenario, seed = 0): Promise<LiveExercise> {
    if ((await options.store.head(options.id)) !== null) throw new Error(`the exercise ${options.id} exists`);
    const live = new LiveExercise(options);
    const ack = await live.execute({
      id: `create ${options.id}`,
      type: "exercise.create",
      data: { exercise: options.id, scenario, seed },
      actor: { role: "system" },
    });
    if (!ack.ok) throw new Error(`${ack.error.code}: ${ack.error.message}`);
    await live.#findEpoch(options.store);
    return live;
  }

  /** An exercise that the store holds, folded from its log; its clock goes on where the log says. */
  static async open(options: LiveExerciseOptions): Promise<LiveExercise> {
    const live = new LiveExercise(options);
    const head = await options.store.head(options.id);
    const longAgo = (head?.seq ?? 0) - EVENTS_TO_RESUME_FROM;
    for await (const line of options.store.read(options.id)) {
      const record = recallRecord(line);
      if (record.seq === 1) live.#epoch = record.hash;
      live.#feed([live.#handler.recall(record, record.hash)]);
      if (record.seq <= longAgo) live.broadcaster.forgetPast();
    }
    live.broadcaster.flush();
    live.presence.recall();
    live.#replan();
    return live;
  }

  /** Which incarnation of the log this is: the hash of its first record. */
  get epoch(): string {
    return this.#epoch;
  }

  /** The state up to the last decision, which may be on its way to the disk still. Never shown. */
  get state(): ExerciseState | null {
    return this.#handler.state;
  }

  /** What may be told of the exercise: its head and position as they are in the log. Null before its first record. */
  get durable(): { exercise: ExerciseRow; seq: number } | null {
    const exercise = this.broadcaster.feed("control")?.view.exercise ?? null;
    return exercise === null ? null : { exercise, seq: this.#seq };
  }

  get storeOk(): boolean {
    return this.#handler.storeOk;
  }

  execute(command: Command): Promise<Ack> {
    return this.#handler.execute(command);
  }

  /** The latest of what may be lost, for each of these audiences. */
  pulses(audiences: readonly Audience[]): Map<Audience, PulsePayload> {
    const { durable } = this;
    const pulses = new Map<Audience, PulsePayload>();
    if (durable === null) return pulses;
    const shared = {
      now: this.#time.now(),
      clock: this.#shownClock(durable.exercise.clock),
      storeOk: this.storeOk,
      present: this.presence.present(),
    };
    const counted = this.#counters(POSTS_IN_PULSE, true);
    for (const audience of audiences) {
      const feed = this.broadcaster.feed(audience);
      const counters =
        counted === undefined || feed === undefined
          ? {}
          : { counters: countersFor(audience, feed.view, counted) };
      const drafts = audience.startsWith("unit:") ? this.openDrafts.of(audience.slice(5)) : undefined;
      pulses.set(audience, {
        ...shared,
        position: feed?.position ?? 0,
        ...(drafts !== undefined && { drafts }),
        ...counters,
      });
    }
    return pulses;
  }

  /** What the feed counts now, for somebody who arrives. */
  countersAtSync(audience: Audience): Counters | undefined {
    const counted = this.#counters(POSTS_AT_SYNC, false);
    const feed = this.broadcaster.feed(audience);
    return counted === undefined || feed === undefined
      ? undefined
      : countersFor(audience, feed.view, counted);
  }

  /** Counters are a function of the log and the time: one that is lost with a crash comes again the same. */
  #counters(limit: number, isLiveOnly: boolean): Required<Counters> | undefined {
    if (this.state === null) return undefined;
    return countersAt(this.state, this.#handler.frozenAt ?? this.#time.now(), limit, isLiveOnly);
  }

  /** While the log can't be written play stands still, before any record can say so. */
  #shownClock(clock: ClockAnchor): ClockAnchor {
    const at = this.#handler.frozenAt;
    if (at === null || !clock.running) return clock;
    return { ...clock, ...readClock(clock, at), at, running: false };
  }

  async close(): Promise<void> {
    this.#scheduler.close();
    this.presence.close();
    await this.#handler.close();
    this.broadcaster.flush();
    this.broadcaster.close();
  }

  async #findEpoch(store: EventStore): Promise<void> {
    for await (const line of store.read(this.id, 1, 1)) this.#epoch = recallRecord(line).hash;
  }

  #durable(steps: readonly Step[]): void {
    this.#feed(steps);
    this.broadcaster.schedule();
    if (steps.some(movesTheClock)) this.#replan();
    this.#onSteps(this, steps);
  }

  #feed(steps: readonly Step[]): void {
    for (const { event, changes } of steps) {
      if (event.seq === 1 && this.state !== null) this.broadcaster.open(audiencesOf(this.state));
      this.broadcaster.add(event.seq, changes);
      this.#seq = event.seq;
    }
  }

  #replan(): void {
    if (this.state !== null && this.storeOk) this.#scheduler.plan(this.state);
  }
}

/** What the public reacts to: its next minute may be due for the first time. */
const WAKES_PUBLIC: ReadonlySet<EventType> = new Set([
  "public.reacted",
  "response.published",
  "update.promised",
  "restriction.requested",
  "persona.posted",
]);

/** True where what the clock brings next may have changed: nothing else needs the scheduler's look. */
function movesTheClock({ event, changes }: Step): boolean {
  if (WAKES_PUBLIC.has(event.type)) return true;
  return (changes.get("control") ?? []).some(
    (change) =>
      change.op === "exercise" ||
      (change.op === "put" && (change.table === "injects" || change.table === "expectations")),
  );
}
