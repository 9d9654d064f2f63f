import type { Scenario } from "@firebreak/shared/scenario";
import type { EventStore } from "../eventStore/eventStore.ts";
import { LiveExercise, type LiveExerciseOptions } from "./liveExercise.ts";

export type ExerciseOptions = Omit<LiveExerciseOptions, "id" | "store"> & {
  store: EventStore;
  /** Called for each exercise that becomes live, before anybody can reach it. */
  onOpen?: (live: LiveExercise) => void;
};

/** The exercises of this server, by id. */
export class Exercises {
  readonly #options: ExerciseOptions;
  readonly #live = new Map<string, LiveExercise>();

  constructor(options: ExerciseOptions) {
    this.#options = options;
  }

  /** Opens every exercise that the store holds. */
  async openAll(): Promise<void> {
    for (const { id } of await this.#options.store.exercises()) {
      this.#add(await LiveExercise.open({ ...this.#options, id }));
    }
  }

  async create(id: string, scenario: Scenario, seed = 0): Promise<LiveExercise> {
    return this.#add(await LiveExercise.create({ ...this.#options, id }, scenario, seed));
  }

  get(id: string): LiveExercise | undefined {
    return this.#live.get(id);
  }

  all(): Iterable<LiveExercise> {
    return this.#live.values();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#live.values()].map((live) => live.close()));
    this.#live.clear();
  }

  #add(live: LiveExercise): LiveExercise {
    this.#live.set(live.id, live);
    this.#options.onOpen?.(live);
    return live;
  }
}
