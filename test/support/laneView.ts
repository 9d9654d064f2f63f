import type { ActRow, ActType, InjectRow, PostRow, UnitRow, View } from "@firebreak/shared/views";
import { emptyView } from "@firebreak/shared/views";

export const MINUTE = 60_000;
/** The story's clock at STARTEX in these views; it runs at six minutes a minute of play. */
export const START = Date.UTC(2031, 8, 14, 8);
export const RATE = 6;

/** An observer's view, put together by hand: what a screen's selectors read, and nothing else. */
export class LaneView {
  readonly view: View = emptyView("observer");
  #seq = 0;

  constructor() {
    this.view.exercise = {
      id: "x",
      title: "A drill",
      summary: "For tests.",
      languages: ["vi", "en"],
      phase: "running",
      reason: null,
      clock: { at: 1_000_000, playMs: 0, scenarioMs: START, rate: RATE, running: true },
      startMs: START,
      offsetMinutes: 420,
      durationMs: 60 * MINUTE,
    };
  }

  site(...ids: string[]): this {
    for (const id of ids) this.view.sites[id] = { id, name: `Site ${id}` };
    return this;
  }

  unit(id: string, site: string, kind: UnitRow["kind"] = "other"): this {
    this.view.units[id] = { id, name: `Unit ${id}`, kind, site, approver: false, task: null, online: true };
    return this;
  }

  /** @param minute of play at which it was released; null while it is not */
  inject(id: string, to: string[], minute: number | null, changes: Partial<InjectRow> = {}): this {
    const seq = minute === null ? null : this.#next();
    this.view.injects[id] = {
      id,
      title: `Inject ${id}`,
      category: "inject",
      storyline: null,
      channel: "email",
      channelName: "Mail",
      from: { name: "Someone", handle: null, kind: "citizen", followers: 0 },
      to,
      body: "Body",
      headline: null,
      media: false,
      alt: null,
      claim: null,
      replyByMs: null,
      state: minute === null ? "planned" : "released",
      releasedSeq: seq,
      releasedPlayMs: minute === null ? null : minute * MINUTE,
      releasedScenarioMs: minute === null ? null : START + minute * MINUTE * RATE,
      ...changes,
    };
    return this;
  }

  post(id: string, minute: number, unit: string | null = null): this {
    this.view.posts[id] = {
      id,
      channel: "microblog",
      channelName: "Blog",
      author: {
        name: unit ?? "Someone",
        handle: null,
        kind: unit === null ? "citizen" : "unit",
        followers: 0,
      },
      unit,
      kind: unit === null ? null : "statement",
      title: null,
      text: `Post ${id}`,
      headline: null,
      media: false,
      alt: null,
      claim: null,
      inject: null,
      re: null,
      with: [],
      voice: false,
      playMs: minute * MINUTE,
      scenarioMs: START + minute * MINUTE * RATE,
      seq: this.#next(),
    } satisfies PostRow;
    return this;
  }

  /** @param minute of play; null before STARTEX */
  act(type: ActType, minute: number | null, changes: Partial<ActRow> = {}): this {
    this.view.acts.push({
      seq: this.#next(),
      type,
      at: 1_000_000 + (minute ?? 0) * MINUTE,
      playMs: minute === null ? null : minute * MINUTE,
      scenarioMs: START + (minute ?? 0) * MINUTE * RATE,
      role: changes.unit === undefined ? "system" : "unit",
      ...changes,
    });
    return this;
  }

  #next(): number {
    this.#seq += 1;
    return this.#seq;
  }
}
