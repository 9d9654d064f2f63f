import { applyChange, type Change } from "@firebreak/shared/changes";
import { isPublicChannel, type Expectation } from "@firebreak/shared/scenario";
import type { InjectRow, PostRow, RequestRow, TaskRow } from "@firebreak/shared/views";
import { localise } from "@firebreak/shared/text";
import { durationMs } from "../../domain/msel.ts";
import { ask, whomToAsk } from "./consulting.ts";
import { Correspondence } from "./correspondence.ts";
import { seconds, type Desk } from "./desk.ts";
import { guard, tellStories } from "./guarding.ts";
import { Judgement } from "./judgement.ts";
import { verdictIn } from "./phrases.ts";
import { Spokesperson, type Matter } from "./spokesperson.ts";

/** In which a claim in the feed should have had a word, where nobody has set a time. */
const UNASKED_WITHIN = 8 * 60_000;

/**
 * A unit in a rehearsal. It reads the changes that its audience gets, like a person at the unit's screen, and
 * acts through the same commands. Two things no screen shows stand in for trained people: the scenario's
 * expected actions, for what the unit's plans would have it do about an inject in front of it, and the truth,
 * for the odds of judging rightly (judgement.ts).
 */
export class UnitBot {
  readonly #desk: Desk;
  readonly #judgement: Judgement;
  readonly #spokesperson: Spokesperson;
  readonly #correspondence: Correspondence;
  readonly #known = new Set<string>();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#judgement = new Judgement(desk);
    this.#spokesperson = new Spokesperson(desk, this.#judgement);
    this.#correspondence = new Correspondence(desk, this.#judgement, this.#spokesperson);
  }

  /** STARTEX has been given. */
  start(): void {
    tellStories(this.#desk);
  }

  /** Reads what its screen would have shown. */
  read(changes: readonly Change[]): void {
    for (const change of changes) applyChange(this.#desk.view, change);
    for (const change of changes) {
      if (change.op !== "put") continue;
      if (change.table === "tasks") this.#once(`task ${change.row.id}`, () => this.#onTask(change.row));
      else if (change.table === "posts") this.#once(`post ${change.row.id}`, () => this.#onPost(change.row));
      else if (change.table === "requests") this.#readRequest(change.row);
      else if (change.table === "escalations") {
        this.#once(`escalation ${change.row.id}`, () => this.#correspondence.escalated(change.row));
      }
    }
  }

  #once(what: string, react: () => void): void {
    if (this.#known.has(what)) return;
    this.#known.add(what);
    react();
  }

  #readRequest(row: RequestRow): void {
    if (row.to === this.#desk.unit.id) this.#once(`request ${row.id}`, () => this.#correspondence.asked(row));
    else if (row.status === "answered")
      this.#once(`answer ${row.id}`, () => this.#correspondence.answered(row));
  }

  #onTask(task: TaskRow): void {
    const { policy, random, later, act, view, scenario, unit } = this.#desk;
    const seen = seconds(this.#desk, policy.see);
    later(seen, () => act("inject.see", { inject: task.inject }));
    const acknowledged = seen + seconds(this.#desk, policy.acknowledge);
    if (random.chance(policy.acknowledges)) {
      later(acknowledged, () => act("inject.acknowledge", { inject: task.inject }));
    }
    const inject = view.injects[task.inject];
    if (inject === undefined) return;
    if (inject.claim !== null) this.#judgement.freshen(inject.claim);
    const planned = scenario.injects.find(({ id }) => id === inject.id)?.expect ?? [];
    const expected = planned.filter((each) => each.unit === unit.id && each.action !== "acknowledge");
    for (const expect of expected) {
      if (random.chance(policy.acts)) this.#meet(expect, inject, seen);
    }
    const isTold = expected.some(({ action }) => action === "publish");
    if (!isTold && isJournalist(inject) && random.chance(policy.acts)) this.#answerCall(inject, seen);
    if (inject.claim !== null && !isTold) {
      guard(this.#desk, this.#judgement, inject.claim, policy.joinsRestricting);
    }
  }

  /** Does what the unit's plans want done about an inject. */
  #meet(expect: Expectation, inject: InjectRow, seen: number): void {
    const { policy, random, later, act, words } = this.#desk;
    const at = Math.max(
      seen + 5_000,
      Math.round(durationMs(expect.within) * random.between(...policy.share)),
    );
    const { id } = inject;
    const claim = inject.claim ?? undefined;
    const asked = expect.with ?? [];
    const asksFirst = expect.action !== "request" && !(expect.action === "publish" && claim !== undefined);
    if (asksFirst && asked.length > 0 && random.chance(policy.consults)) {
      later(seen + 1_000, () => ask(this.#desk, asked, id, claim));
    }
    switch (expect.action) {
      case "claim":
        return later(at, () => act("inject.claim", { inject: id }));
      case "assess":
        if (claim === undefined) return;
        return later(at, () => this.#spokesperson.assess(claim, this.#judgement.verdict(claim), id));
      case "draft":
        return later(at, () =>
          act("response.draft", {
            inject: id,
            ...(claim !== undefined && { claim }),
            text: words.response.statement,
          }),
        );
      case "publish": {
        if (claim !== undefined) return this.#speakOn(claim, expect, inject, seen);
        const kind = expect.kind ?? "update";
        return later(at, () => act("response.publish", { inject: id, kind, text: words.response[kind] }));
      }
      case "request": {
        const to = asked.length > 0 ? asked : this.#neighbour();
        return later(at, () => ask(this.#desk, to, id, claim));
      }
      case "escalate":
        return later(at, () => act("escalation.raise", { inject: id, question: words.escalation }));
      case "acknowledge":
      case "decide":
        // Every inject is acknowledged; a decision answers an escalation, and is taken when one comes.
        return;
    }
  }

  #speakOn(claim: string, expect: Expectation, inject: InjectRow, seen: number): void {
    const matter: Matter = {
      claim,
      inject: inject.id,
      within: durationMs(expect.within),
      ask: whomToAsk(this.#desk, inject, expect.with ?? []),
      ...(expect.kind !== undefined && { kind: expect.kind }),
    };
    this.#spokesperson.takeUp(matter, seen);
    guard(this.#desk, this.#judgement, claim, this.#desk.policy.restricts);
  }

  /** A journalist waits for an answer, whatever the plans say. */
  #answerCall(inject: InjectRow, seen: number): void {
    const { policy, random, later, act, words } = this.#desk;
    const within = inject.replyByMs ?? UNASKED_WITHIN;
    if (inject.claim !== null) {
      this.#spokesperson.takeUp(
        { claim: inject.claim, inject: inject.id, kind: "answer", within, ask: [] },
        seen,
      );
      return;
    }
    const at = Math.max(seen + 5_000, Math.round(within * random.between(...policy.share)));
    later(at, () =>
      act("response.publish", { inject: inject.id, kind: "answer", text: words.response.answer }),
    );
  }

  /** The feed: what others say of a claim, and, for whoever speaks for the authorities, claims that nobody sent it. */
  #onPost(post: PostRow): void {
    const { unit, policy, random, later, words } = this.#desk;
    const { claim } = post;
    if (claim === null || post.voice) return;
    if (post.unit !== null) {
      const verdict = verdictIn(words, localise(post.text, words.language));
      if (post.unit !== unit.id && verdict !== undefined) this.#judgement.hear(claim, verdict);
      return;
    }
    if (unit.kind !== "communications" || !isPublicChannel(post.channel)) return;
    const seen = seconds(this.#desk, policy.see);
    if (!random.chance(policy.acts)) return;
    later(seen, () => {
      if (this.#spokesperson.knows(claim)) return;
      const matter = { claim, within: UNASKED_WITHIN, ask: whomToAsk(this.#desk, undefined, []) };
      this.#spokesperson.takeUp({ ...matter, isUnasked: true }, 0);
      guard(this.#desk, this.#judgement, claim, policy.restricts);
    });
  }

  /** Any other unit; none where there is no other. */
  #neighbour(): string[] {
    const { view, unit, random } = this.#desk;
    const others = Object.keys(view.units).filter((id) => id !== unit.id);
    return others.length > 0 ? [random.pick(others)] : [];
  }
}

function isJournalist({ from, replyByMs }: InjectRow): boolean {
  return replyByMs !== null && (from.kind === "journalist" || from.kind === "media");
}
