import type { Change } from "@firebreak/shared/changes";
import type { UpdatePayload } from "@firebreak/shared/protocol";
import type { Audience } from "@firebreak/shared/roles";
import { AudienceFeed } from "./audienceFeed.ts";

/** Several updates within this many milliseconds travel as one frame. */
export const FLUSH_MS = 25;

export type FrameSink = (audience: Audience, frame: UpdatePayload) => void;

/**
 * Sends each audience its changes: the first at once, those that follow within the flush time
 * together. An audience gets one frame, encoded once, however many clients it has.
 */
export class Broadcaster {
  readonly #feeds = new Map<Audience, AudienceFeed>();
  #sink: FrameSink = () => undefined;
  #lastFlush = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** Where frames go. One sink: the transport. */
  connect(sink: FrameSink): void {
    this.#sink = sink;
  }

  open(audiences: readonly Audience[]): void {
    for (const audience of audiences) {
      if (!this.#feeds.has(audience)) this.#feeds.set(audience, new AudienceFeed(audience));
    }
  }

  feed(audience: Audience): AudienceFeed | undefined {
    return this.#feeds.get(audience);
  }

  get audiences(): Iterable<Audience> {
    return this.#feeds.keys();
  }

  /** Takes in what a durable event changed for each audience. */
  add(seq: number, changes: ReadonlyMap<Audience, Change[]>): void {
    for (const [audience, feed] of this.#feeds) feed.add(seq, changes.get(audience) ?? []);
  }

  /** Sends now, or with what else comes within the flush time. */
  schedule(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#lastFlush + FLUSH_MS - performance.now();
    if (wait <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), wait);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastFlush = performance.now();
    for (const [audience, feed] of this.#feeds) {
      const frame = feed.flush();
      if (frame !== null) this.#sink(audience, frame);
    }
  }

  /** Lets go of what only clients of long ago would ask for; nobody may be connected. */
  forgetPast(): void {
    for (const feed of this.#feeds.values()) feed.forgetPast();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
