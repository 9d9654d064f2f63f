import type { Ack } from "@firebreak/shared/protocol";
import type { SystemCommand } from "../domain/commands.ts";
import { dueItems, isDue, nextDueAt, wallTimeOf } from "../domain/due.ts";
import type { ExerciseState } from "../domain/exercise.ts";
import type { Time } from "./time.ts";

/** Node's timers take at most this many milliseconds. */
const LONGEST_TIMER = 2_147_483_647;
/** How long to wait after a release was refused, so that a disagreement does not become a busy loop. */
const AFTER_REFUSAL_MS = 100;

/**
 * Sends the releases and deadlines that the clock brings, each when it is due: one timer to the next
 * moment, never a poll. One more client of the command handler, and refused like any other.
 */
export class Scheduler {
  readonly #time: Time;
  readonly #execute: (command: SystemCommand) => Promise<Ack>;
  #timer: NodeJS.Timeout | undefined;
  #notBefore = 0;
  #closed = false;

  constructor(time: Time, execute: (command: SystemCommand) => Promise<Ack>) {
    this.#time = time;
    this.#execute = execute;
  }

  /** Looks at the state anew; called after every change. */
  plan(state: ExerciseState): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    const next = nextDueAt(state);
    if (next === null) return;
    const at = Math.max(wallTimeOf(state, next), this.#notBefore);
    const wait = Math.min(Math.max(0, at - this.#time.now()), LONGEST_TIMER);
    this.#timer = setTimeout(() => void this.#fire(state), wait);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #fire(state: ExerciseState): Promise<void> {
    const now = this.#time.now();
    const due = dueItems(state).filter((item) => isDue(state, item, now));
    const answers = await Promise.all(due.map((item) => this.#execute(item.command)));
    // While the log can't be written nothing is due: whoever hears that it is back plans anew.
    const refused = answers.some((answer) => !answer.ok && answer.error.code !== "store/unavailable");
    if (refused) this.#notBefore = this.#time.now() + AFTER_REFUSAL_MS;
    if (refused || due.length === 0) this.plan(state);
  }
}
