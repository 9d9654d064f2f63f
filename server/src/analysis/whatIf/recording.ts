import type { DrillEvent } from "../../domain/events.ts";
import { evolve } from "../../domain/evolve/evolve.ts";
import type { ExerciseState } from "../../domain/exercise.ts";

/**
 * The exercise as it really went. Its state is asked for in the order of the log, and folded no further
 * than asked: most questions are answered by where a record stands.
 */
export class Recording {
  readonly #log: readonly DrillEvent[];
  /** Where each of the public's minutes, and each missed deadline (`inject/expect`), stands in the log. */
  readonly #minutes = new Map<number, number>();
  readonly #misses = new Map<string, number>();
  /** Play time of each inject's release, ms. */
  readonly #released = new Map<string, number>();
  #state: ExerciseState | null = null;
  #folded = 0;

  constructor(log: readonly DrillEvent[]) {
    this.#log = log;
    log.forEach((event, index) => {
      if (event.type === "public.reacted") this.#minutes.set(event.data.minute, index);
      else if (event.type === "expectation.missed") {
        this.#misses.set(`${event.data.inject}/${event.data.expect}`, index);
      } else if (event.type === "inject.released" && !this.#released.has(event.data.inject)) {
        this.#released.set(event.data.inject, event.playMs ?? 0);
      }
    });
  }

  /** The state in front of the record at this place of the log; null in front of the first. */
  before(index: number): ExerciseState | null {
    for (; this.#folded < index; this.#folded++) {
      const event = this.#log[this.#folded];
      if (event !== undefined) this.#state = evolve(this.#state, event);
    }
    return this.#state;
  }

  /** Play time (ms) at which, from this place on, something first holds; null where it never does. */
  firstTime(index: number, holds: (state: ExerciseState) => boolean): number | null {
    for (let each = index; each <= this.#log.length; each++) {
      const state = this.before(each);
      if (state !== null && holds(state)) return this.#log[each - 1]?.playMs ?? 0;
    }
    return null;
  }

  releasedMs(inject: string): number | undefined {
    return this.#released.get(inject);
  }

  /** The public's minute stands at this place of the log or behind it. */
  hasMinute(minute: number, index: number): boolean {
    return (this.#minutes.get(minute) ?? -1) >= index;
  }

  hasMiss(expectation: string, index: number): boolean {
    return (this.#misses.get(expectation) ?? -1) >= index;
  }
}
