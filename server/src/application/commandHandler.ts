import type { Change } from "@firebreak/shared/changes";
import type { Ack } from "@firebreak/shared/protocol";
import { reject } from "@firebreak/shared/rejections";
import type { Audience } from "@firebreak/shared/roles";
import { GENESIS, seal } from "../domain/chain.ts";
import { issuerOf, type Command } from "../domain/commands.ts";
import { decide } from "../domain/decide/decide.ts";
import type { DrillEvent } from "../domain/events.ts";
import { evolve } from "../domain/evolve/evolve.ts";
import type { ExerciseState } from "../domain/exercise.ts";
import { place } from "../domain/place.ts";
import { audiencesOf, project } from "../domain/project.ts";
import { recallRecord } from "../domain/readLog.ts";
import type { AppendBatch, EventStore } from "../eventStore/eventStore.ts";
import { StoreError } from "../eventStore/storeError.ts";
import type { Time } from "./time.ts";

/** One event and what it changed for each audience that it touched. */
export interface Step {
  event: DrillEvent;
  changes: Map<Audience, Change[]>;
}

export interface CommandHandlerOptions {
  exercise: string;
  store: EventStore;
  time: Time;
  /** Called with what has become durable, in order, after the senders were answered. */
  onDurable: (steps: Step[]) => void;
  /** Called when the store stops or starts to take writes. */
  onStore: (ok: boolean, error?: Error) => void;
  /** Called when a command hits a defect of ours; the command is refused and nothing of it stays. */
  onDefect: (error: unknown, command: Command) => void;
}

interface Waiting {
  command: Command;
  /** Server time at which it arrived: what its events are stamped with. */
  at: number;
  answer: (ack: Ack) => void;
}

interface Batch extends AppendBatch {
  steps: Step[];
  answers: { answer: (ack: Ack) => void; ack: Ack }[];
  head: string;
}

const RETRY_MS = 250;
const UNAVAILABLE = reject(
  "store/unavailable",
  "the log can't be written now; nothing is lost, send it again",
);

/**
 * The path of data of one exercise: parse → decide → append (durable) → answer → broadcast. Commands
 * that arrive in one turn of the event loop, or while the last batch is on its way to the disk, go into
 * one transaction. Nothing is answered or shown before it is durable.
 */
export class CommandHandler {
  readonly #options: CommandHandlerOptions;
  readonly #applied = new Map<string, number>();
  #state: ExerciseState | null = null;
  #head = GENESIS;
  #queue: Waiting[] = [];
  #busy = false;
  #closed = false;
  #storeOk = true;
  #frozenAt: number | null = null;

  constructor(options: CommandHandlerOptions) {
    this.#options = options;
  }

  /** The state up to the last decision; read it, never write to it. Null before the exercise is created. */
  get state(): ExerciseState | null {
    return this.#state;
  }

  get storeOk(): boolean {
    return this.#storeOk;
  }

  /**
   * The moment (epoch ms) at which play stood still because the log could not be written; null once the
   * log says so itself.
   */
  get frozenAt(): number | null {
    return this.#frozenAt;
  }

  /** Folds in a record that is in the store already: how an exercise is opened. */
  recall(event: DrillEvent, hash: string): Step {
    const step = this.#fold(event);
    this.#head = hash;
    if (event.actor.role === "system") this.#applied.set(key("system", event.command), event.seq);
    else this.#applied.set(key(event.actor.person, event.command), event.seq);
    return step;
  }

  /** Takes a command and answers once its outcome is durable. Never rejects. */
  execute(command: Command): Promise<Ack> {
    if (this.#closed || !this.#storeOk) return Promise.resolve({ ok: false, error: UNAVAILABLE });
    return new Promise((answer) => {
      this.#queue.push({ command, at: this.#options.time.now(), answer });
      this.#wake();
    });
  }

  /** Waits for what is under way; later commands are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#busy) await new Promise((resolve) => setImmediate(resolve));
  }

  #wake(): void {
    if (this.#busy) return;
    this.#busy = true;
    // The end of this turn of the event loop: whatever else it brings joins the batch.
    setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const waiting = this.#queue;
      this.#queue = [];
      const batch = await this.#decideAll(waiting);
      const stored = batch.records.length === 0 || (await this.#store(batch));
      for (const { answer, ack } of batch.answers) answer(stored ? ack : { ok: false, error: UNAVAILABLE });
      if (!stored || batch.steps.length === 0) continue;
      // Whoever waits for an answer runs now; only then does anybody hear what happened.
      await Promise.resolve();
      this.#options.onDurable(batch.steps);
    }
    this.#busy = false;
  }

  async #decideAll(waiting: readonly Waiting[]): Promise<Batch> {
    const batch: Batch = {
      expectedSeq: this.#state?.seq ?? 0,
      records: [],
      commands: [],
      steps: [],
      answers: [],
      head: this.#head,
    };
    for (const each of waiting) {
      const durable = { records: batch.records.length, commands: batch.commands.length, head: batch.head };
      let ack: Ack;
      try {
        ack = this.#decideOne(each, batch);
      } catch (error) {
        this.#options.onDefect(error, each.command);
        ack = { ok: false, error: reject("server/failed", "the server could not apply this command") };
        batch.records.length = durable.records;
        batch.steps.length = durable.records;
        batch.commands.length = durable.commands;
        batch.head = durable.head;
        await this.#rebuild(batch);
      }
      batch.answers.push({ answer: each.answer, ack });
    }
    return batch;
  }

  /** After a defect left the state half changed: folds the log again, and what this batch adds to it. */
  async #rebuild(batch: Batch): Promise<void> {
    let state: ExerciseState | null = null;
    for await (const line of this.#options.store.read(this.#options.exercise)) {
      state = evolve(state, recallRecord(line));
    }
    for (const { event } of batch.steps) state = evolve(state, event);
    this.#state = state;
  }

  #decideOne({ command, at }: Waiting, batch: Batch): Ack {
    const issuer = issuerOf(command);
    const before = this.#applied.get(key(issuer, command.id));
    if (before !== undefined) return { ok: true, seq: before };
    const decision = decide(this.#state, command, { now: at });
    if (!decision.ok) return { ok: false, error: decision.error };
    const clockAt = command.type === "exercise.freeze" ? command.data.from : undefined;
    for (const event of decision.events) {
      const placed = place(this.#state, event, {
        now: at,
        actor: command.actor,
        command: command.id,
        ...(clockAt !== undefined && { clockAt }),
      });
      const { record, line } = seal(placed, batch.head);
      batch.steps.push(this.#fold(placed));
      batch.records.push({ seq: placed.seq, line });
      batch.head = record.hash;
    }
    const seq = this.#state?.seq ?? 0;
    if (decision.events.length > 0) {
      this.#applied.set(key(issuer, command.id), seq);
      batch.commands.push({ person: issuer, command: command.id, seq });
    }
    return { ok: true, seq };
  }

  #fold(event: DrillEvent): Step {
    this.#state = evolve(this.#state, event);
    const changes = new Map<Audience, Change[]>();
    for (const audience of audiencesOf(this.#state)) {
      const own = project(event, this.#state, audience);
      if (own.length > 0) changes.set(audience, own);
    }
    return { event, changes };
  }

  /**
   * Appends the batch, for as long as it takes: what has been decided is neither lost nor shown before.
   * False where the exercise is closed before the store is back, and where the log is not what this
   * batch was decided on: then nothing more can be written before the exercise is opened anew.
   */
  async #store(batch: Batch): Promise<boolean> {
    let failedAt: number | null = null;
    for (;;) {
      try {
        if (failedAt === null || !(await this.#isStored(batch))) await this.#append(batch);
        this.#head = batch.head;
        if (failedAt !== null) this.#recover(failedAt);
        return true;
      } catch (error) {
        if (this.#closed) return false;
        failedAt ??= this.#options.time.now();
        this.#frozenAt ??= failedAt;
        if (this.#storeOk) this.#options.onStore((this.#storeOk = false), error as Error);
        this.#refuseQueue();
        if (error instanceof LogTaken) return false;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  async #append(batch: Batch): Promise<void> {
    const result = await this.#options.store.append(this.#options.exercise, batch);
    if (result.status === "appended") return;
    throw new LogTaken(
      `somebody else has written to the log of ${this.#options.exercise} (${result.status} at seq ${result.seq}, ` +
        `expected ${batch.expectedSeq}); restart the server to go on from what the log holds`,
    );
  }

  /** A failure may have come after the write: then the batch is there already. */
  async #isStored(batch: Batch): Promise<boolean> {
    const head = await this.#options.store.head(this.#options.exercise);
    return head !== null && head.hash === batch.head;
  }

  #refuseQueue(): void {
    for (const { answer } of this.#queue) answer({ ok: false, error: UNAVAILABLE });
    this.#queue = [];
  }

  /** Play stood still since the failure: that goes into the log before anything else. */
  #recover(failedAt: number): void {
    this.#queue.unshift({
      command: {
        id: `freeze ${failedAt}`,
        type: "exercise.freeze",
        data: { from: failedAt, reason: "the log could not be written" },
        actor: { role: "system" },
      },
      at: this.#options.time.now(),
      answer: ({ ok }) => {
        if (ok) this.#frozenAt = null;
      },
    });
    this.#storeOk = true;
    this.#options.onStore(true);
  }
}

/** The log holds records that this server has not written: trying again can't mend that. */
class LogTaken extends StoreError {
  constructor(message: string) {
    super("store/owned", message);
  }
}

function key(issuer: string, command: string): string {
  return `${issuer}\n${command}`;
}
