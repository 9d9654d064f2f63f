import type { Ack } from "@firebreak/shared/protocol";
import type { SystemCommand } from "../domain/commands.ts";
import type { ExerciseState } from "../domain/exercise.ts";

/** How long a person may be gone before the log says so: a reload or a short break is not a departure. */
const GRACE_MS = 10_000;

export interface Present {
  /** Connected people by unit; `control`, `evaluator` and `observer` stand beside the units' ids. */
  units: Record<string, number>;
  sites: Record<string, number>;
}

/**
 * Who is connected. A person may have several connections; the log hears of the first and, after a
 * grace time, of the last.
 */
export class Presence {
  readonly #execute: (command: SystemCommand) => Promise<Ack>;
  readonly #state: () => ExerciseState | null;
  readonly #connections = new Map<string, number>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  #counter = 0;
  #closed = false;

  constructor(state: () => ExerciseState | null, execute: (command: SystemCommand) => Promise<Ack>) {
    this.#state = state;
    this.#execute = execute;
  }

  /** After a restart: who was there gets the grace time to come back. */
  recall(): void {
    for (const person of this.#state()?.tables.people.values() ?? []) {
      if (person.online) this.#leaveLater(person.id);
    }
  }

  connected(person: string): void {
    this.#connections.set(person, (this.#connections.get(person) ?? 0) + 1);
    clearTimeout(this.#leaving.get(person));
    this.#leaving.delete(person);
    this.#joinUnlessOnline(person);
  }

  /** After the log could not be written: says who came meanwhile. */
  catchUp(): void {
    for (const person of this.#connections.keys()) this.#joinUnlessOnline(person);
  }

  disconnected(person: string): void {
    const left = (this.#connections.get(person) ?? 1) - 1;
    if (left > 0) {
      this.#connections.set(person, left);
      return;
    }
    this.#connections.delete(person);
    if (!this.#closed) this.#leaveLater(person);
  }

  present(): Present {
    const units: Record<string, number> = {};
    const sites: Record<string, number> = {};
    const people = this.#state()?.tables.people;
    for (const id of this.#connections.keys()) {
      const person = people?.get(id);
      if (person === undefined) continue;
      const group =
        person.unit ?? (person.role === "director" || person.role === "controller" ? "control" : person.role);
      units[group] = (units[group] ?? 0) + 1;
      if (person.site !== null) sites[person.site] = (sites[person.site] ?? 0) + 1;
    }
    return { units, sites };
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }

  #joinUnlessOnline(person: string): void {
    if (this.#state()?.tables.people.get(person)?.online === true) return;
    void this.#execute(this.#command("participant.join", person));
  }

  #leaveLater(person: string): void {
    clearTimeout(this.#leaving.get(person));
    const leave = (): void => {
      this.#leaving.delete(person);
      void this.#execute(this.#command("participant.leave", person)).then((ack) => {
        if (this.#closed) return;
        if (this.#connections.has(person)) {
          // Back again while the departure was on its way to the log.
          this.#joinUnlessOnline(person);
        } else if (!ack.ok && ack.error.code === "store/unavailable") {
          // The log could not be written: say it once it can be.
          this.#leaveLater(person);
        }
      });
    };
    this.#leaving.set(person, setTimeout(leave, GRACE_MS));
  }

  /** Each coming and going is a command of its own: the id only has to be new. */
  #command(type: "participant.join" | "participant.leave", person: string): SystemCommand {
    this.#counter += 1;
    const id = `${type} ${person} ${this.#state()?.seq ?? 0}.${this.#counter}`;
    return { id, type, data: { person }, actor: { role: "system" } };
  }
}
