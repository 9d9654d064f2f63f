import type { ResponseKind, Truth } from "@firebreak/shared/scenario";
import { agrees, isDefinite } from "../../simulation/stance.ts";
import { ask } from "./consulting.ts";
import { minutes, seconds, type Desk } from "./desk.ts";
import type { Judgement } from "./judgement.ts";
import { withVerdict } from "./phrases.ts";
import { reachShown } from "./reachShown.ts";

/** A claim on which the unit is to speak, in public or to somebody who has asked. */
export interface Matter {
  claim: string;
  inject?: string;
  /** The kind of response that is wanted; left out: whatever fits the verdict. */
  kind?: ResponseKind;
  /** Milliseconds until the unit should have spoken. */
  within: number;
  /** Units to be asked before. */
  ask: readonly string[];
  /** Nobody told the unit to speak: it saw the claim in the feed. */
  isUnasked?: boolean;
}

interface OpenMatter extends Matter {
  from: number;
  done: boolean;
}

/** Below this share of the public a claim is better left alone while there is time. */
const HARDLY_MET = 0.01;
const LOOK_AGAIN_MS = 45_000;
/** How often a unit goes back to what it has published. */
const LOOKS = 3;

/**
 * A unit's public voice on claims: asks, holds, finds out, says what is so, keeps its promises and puts its
 * mistakes right, each as its policy goes.
 */
export class Spokesperson {
  readonly #desk: Desk;
  readonly #judgement: Judgement;
  readonly #matters: OpenMatter[] = [];
  /** The unit's last word on each claim. */
  readonly #said = new Map<string, { stance: Truth; at: number }>();

  constructor(desk: Desk, judgement: Judgement) {
    this.#desk = desk;
    this.#judgement = judgement;
  }

  knows(claim: string): boolean {
    return this.#matters.some((matter) => matter.claim === claim);
  }

  /** `seen`: ms until somebody has read it. */
  takeUp(asked: Matter, seen: number): void {
    const { policy, random, later, now } = this.#desk;
    const matter: OpenMatter = { ...asked, from: now(), done: false };
    this.#matters.push(matter);
    let ready = seen + seconds(this.#desk, policy.thinks);
    if (matter.ask.length > 0 && random.chance(policy.consults)) {
      later(ready, () => ask(this.#desk, matter.ask, matter.inject, matter.claim));
      ready += 1_000;
    }
    const at = (share: readonly [number, number]): number =>
      Math.max(ready, Math.round(random.between(...share) * matter.within));
    const holds = matter.kind !== "answer" && matter.isUnasked !== true && random.chance(policy.holds);
    const [holdAt, speakAt] = [at(policy.holdShare), at(policy.speakShare)];
    if (holds) later(holdAt, () => this.#hold(matter));
    later(speakAt, () => this.#speak(matter));
  }

  /** Another unit has told what it found: whatever waited for that goes out. */
  informed(claim: string): void {
    for (const matter of this.#matters) {
      if (matter.claim !== claim || matter.done) continue;
      this.#desk.later(seconds(this.#desk, this.#desk.policy.thinks), () => this.#speak(matter));
    }
  }

  #hold(matter: OpenMatter): void {
    if (matter.done || this.#said.has(matter.claim)) return;
    if (this.#isBetterLeft(matter)) this.#desk.later(LOOK_AGAIN_MS, () => this.#hold(matter));
    else this.#publish(matter, "holding", "unresolved");
  }

  #speak(matter: OpenMatter): void {
    if (matter.done) return;
    const verdict = this.#judgement.verdict(matter.claim);
    if (denies(verdict) && matter.kind !== "answer" && this.#isBetterLeft(matter)) {
      this.#desk.later(LOOK_AGAIN_MS, () => this.#speak(matter));
      return;
    }
    matter.done = true;
    this.assess(matter.claim, verdict, matter.inject);
    const kind = this.#kindFor(matter, verdict);
    if (kind === null) return;
    this.#desk.later(seconds(this.#desk, this.#desk.policy.thinks), () =>
      this.#publish(matter, kind, verdict),
    );
  }

  /** Puts the unit's verdict on record, unless it stands there already. */
  assess(claim: string, verdict: Truth, inject?: string): void {
    const { view, unit, words, policy, random, act } = this.#desk;
    const before = view.assessments[`${claim}/${unit.id}`];
    const isNamed = random.chance(policy.evidence);
    if (view.claims[claim] === undefined || (before?.verdict === verdict && before.evidence !== null)) return;
    act("claim.assess", {
      claim,
      verdict,
      ...(isNamed && { evidence: words.verdict[verdict] }),
      ...(inject !== undefined && { inject }),
    });
  }

  /** Null where there is nothing to say yet that has not been said. */
  #kindFor(matter: OpenMatter, verdict: Truth): ResponseKind | null {
    const { kind, claim } = matter;
    if (kind === "answer") return kind;
    if (verdict === "unresolved") {
      const said = this.#said.get(claim);
      if (said === undefined) return "holding";
      return said.at >= matter.from || isDefinite(said.stance) ? null : "update";
    }
    if (denies(verdict)) return kind === "update" ? kind : "correction";
    if (kind === "apology" || kind === "statement") return kind;
    return verdict === "opinion" ? "statement" : "update";
  }

  #publish(matter: Matter, kind: ResponseKind, stance: Truth, isLast = false): void {
    const { policy, random, words, act, now, later } = this.#desk;
    const { claim, inject } = matter;
    const isPromised = kind !== "answer" && !isLast && random.chance(policy.promises);
    const nextUpdate = Math.round(random.between(...policy.promiseMinutes));
    act("response.publish", {
      claim,
      kind,
      stance,
      text: withVerdict(words, words.response[kind], stance),
      ...(inject !== undefined && { inject }),
      ...(isPromised && { nextUpdate }),
    });
    const said = { stance, at: now() };
    this.#said.set(claim, said);
    if (isPromised && random.chance(policy.keeps)) {
      const due = nextUpdate * 60_000 * random.between(...policy.keepShare);
      later(Math.round(due), () => {
        if (this.#said.get(claim) === said) this.#update(matter);
      });
    }
    this.#lookAgain(matter, LOOKS);
  }

  /** The promised next word: what has been found since, or that there is nothing new. */
  #update(matter: Matter): void {
    const before = this.#said.get(matter.claim)?.stance;
    const verdict = this.#judgement.secondLook(matter.claim);
    if (before !== undefined && !isSame(before, verdict)) this.#mend(matter, before, verdict);
    else this.#publish(matter, "update", verdict, isDefinite(verdict));
  }

  #lookAgain(matter: Matter, looks: number): void {
    const { looksAgain } = this.#desk.policy;
    if (looksAgain === null || looks === 0) return;
    const said = this.#said.get(matter.claim);
    this.#desk.later(minutes(this.#desk, looksAgain), () => {
      if (said === undefined || this.#said.get(matter.claim) !== said) return;
      const verdict = this.#judgement.secondLook(matter.claim);
      if (isSame(said.stance, verdict)) this.#lookAgain(matter, looks - 1);
      else this.#mend(matter, said.stance, verdict);
    });
  }

  /** Says what is so in place of what was said, with an apology where that was wrong. */
  #mend(matter: Matter, before: Truth, verdict: Truth): void {
    const { policy, random } = this.#desk;
    this.assess(matter.claim, verdict, matter.inject);
    const isSorry = isDefinite(before) && random.chance(policy.apologises);
    const plain = denies(verdict) ? "correction" : "update";
    this.#publish(matter, isSorry ? "apology" : plain, verdict);
  }

  #isBetterLeft(matter: OpenMatter): boolean {
    const { policy, view, now } = this.#desk;
    if (!policy.watchesReach) return false;
    const isTime = now() + LOOK_AGAIN_MS < matter.from + 0.8 * matter.within;
    return isTime && reachShown(view, matter.claim) < HARDLY_MET;
  }
}

function denies(verdict: Truth): boolean {
  return verdict === "false" || verdict === "misleading";
}

function isSame(before: Truth, verdict: Truth): boolean {
  return before === verdict || agrees(before, verdict);
}
