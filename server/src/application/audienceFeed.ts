import { applyChange, type Change } from "@firebreak/shared/changes";
import type { UpdatePayload } from "@firebreak/shared/protocol";
import type { Audience } from "@firebreak/shared/roles";
import { emptyView, type View } from "@firebreak/shared/views";

/** How many changes a feed remembers for clients that come back: some minutes of a busy exercise. */
const CHANGES_REMEMBERED = 20_000;

interface Step {
  seq: number;
  changes: Change[];
}

/**
 * What one audience sees: its view, the changes not sent yet, and the recent past for those who
 * reconnect. The view is the fold of the changes and nothing else.
 */
export class AudienceFeed {
  readonly view: View;
  /** The log position up to which everything has been sent. */
  position = 0;
  #folded = 0;
  #unsent: Change[] = [];
  #past: Step[] = [];
  #pastChanges = 0;
  /** Positions before this one can't be resumed from: their changes are forgotten. */
  #pastFrom = 0;

  constructor(audience: Audience) {
    this.view = emptyView(audience);
  }

  /** Takes in what one event changed. Events come in order; those without changes are just counted. */
  add(seq: number, changes: Change[]): void {
    this.#folded = seq;
    if (changes.length === 0) return;
    for (const change of changes) {
      applyChange(this.view, change);
      this.#unsent.push(change);
    }
    this.#past.push({ seq, changes });
    this.#pastChanges += changes.length;
    this.#forget();
  }

  /** Everything not sent yet, as one frame; null where there is nothing. */
  flush(): UpdatePayload | null {
    const from = this.position;
    if (this.#unsent.length === 0) return null;
    const changes = this.#unsent;
    this.#unsent = [];
    this.position = this.#folded;
    return { from, to: this.position, changes };
  }

  /** What was sent after `position`, or null where that can't be told: the client needs a sync. */
  since(position: number): UpdatePayload | null {
    if (position < this.#pastFrom || position > this.position) return null;
    let low = 0;
    let high = this.#past.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#past[middle] as Step).seq <= position) low = middle + 1;
      else high = middle;
    }
    const changes: Change[] = [];
    for (let index = low; index < this.#past.length; index++) {
      const step = this.#past[index] as Step;
      if (step.seq > this.position) break;
      changes.push(...step.changes);
    }
    return { from: position, to: this.position, changes };
  }

  /** Keeps the view and counts everything in it as sent: nobody resumes from before, nobody waits for it. */
  forgetPast(): void {
    this.position = this.#folded;
    this.#pastFrom = this.#folded;
    this.#pastChanges = 0;
    if (this.#unsent.length > 0) this.#unsent = [];
    if (this.#past.length > 0) this.#past = [];
  }

  #forget(): void {
    if (this.#pastChanges <= CHANGES_REMEMBERED * 1.25) return;
    let drop = 0;
    while (this.#pastChanges > CHANGES_REMEMBERED && drop < this.#past.length - 1) {
      const step = this.#past[drop] as Step;
      this.#pastChanges -= step.changes.length;
      this.#pastFrom = step.seq;
      drop += 1;
    }
    this.#past.splice(0, drop);
  }
}
