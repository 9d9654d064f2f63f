import type { PersonActor } from "../domain/events.ts";
import type { ExerciseState } from "../domain/exercise.ts";

/** One line to a client: told apart by itself alone. */
type Line = object;

/**
 * Who has which draft open, as their lines say. It is of the moment: no part of the log, and a line that ends
 * takes its own along.
 */
export class OpenDrafts {
  readonly #state: () => ExerciseState | null;
  readonly #lines = new Map<Line, { person: string; unit: string; drafts: readonly string[] }>();

  constructor(state: () => ExerciseState | null) {
    this.#state = state;
  }

  /** What is open on a line, in place of what was. False where one of them is not its unit's: nothing changes then. */
  attend(line: Line, { person, unit }: PersonActor, drafts: readonly string[]): boolean {
    if (drafts.length === 0) {
      this.leave(line);
      return true;
    }
    const responses = this.#state()?.tables.responses;
    if (unit === undefined || !drafts.every((each) => responses?.get(each)?.unit === unit)) return false;
    this.#lines.set(line, { person, unit, drafts });
    return true;
  }

  leave(line: Line): void {
    this.#lines.delete(line);
  }

  /** A unit's open drafts and who has each open, whoever came first first; undefined where nobody has any. */
  of(unit: string): Record<string, string[]> | undefined {
    const open = new Map<string, Set<string>>();
    for (const line of this.#lines.values()) {
      if (line.unit !== unit) continue;
      for (const draft of line.drafts) {
        const people = open.get(draft) ?? new Set();
        open.set(draft, people.add(line.person));
      }
    }
    if (open.size === 0) return undefined;
    return Object.fromEntries([...open].map(([draft, people]) => [draft, [...people]]));
  }
}
