import { readClock } from "@firebreak/shared/clock";
import type { Truth } from "@firebreak/shared/scenario";
import { truthReader, type TruthReader } from "../../domain/truth.ts";
import { isDefinite } from "../../simulation/stance.ts";
import type { Desk } from "./desk.ts";

interface Opinion {
  verdict: Truth;
  /** Something has come in since: it wants another thought. */
  isStale: boolean;
}

/**
 * What a unit of bots makes of claims. Its people's competence is stood in for by chance: the scenario's
 * truth, which no unit's view shows, is looked up for the odds of coming to the right verdict, and for
 * what an authority bent on its good name would feel as criticism (what is so, an opinion, or open).
 */
export class Judgement {
  readonly #desk: Desk;
  readonly #truth: TruthReader;
  readonly #own = new Map<string, Opinion>();
  readonly #heard = new Map<string, Truth>();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#truth = truthReader(desk.scenario);
  }

  /** Another unit has said what it found. That it found nothing changes nobody's mind. */
  hear(claim: string, verdict: Truth): void {
    const own = this.#own.get(claim)?.verdict;
    if (own !== undefined && (own === verdict || !isDefinite(verdict))) return;
    this.#heard.set(claim, verdict);
    this.#wonder(claim);
  }

  /** A new inject on the claim: what was said before it may be overtaken. */
  freshen(claim: string): void {
    this.#heard.delete(claim);
    this.#wonder(claim);
  }

  /** The unit's verdict now: the one it has, or one that it comes to. */
  verdict(claim: string): Truth {
    const own = this.#own.get(claim);
    if (own !== undefined && !own.isStale) return own.verdict;
    return this.#settle(claim, this.#fresh(claim, own?.verdict));
  }

  /** The unit goes through it once more: it finds what it had missed, or stays with what it said. */
  secondLook(claim: string): Truth {
    const { policy, random } = this.#desk;
    const before = this.verdict(claim);
    const truth = this.#truthNow(claim);
    const isGuarded = policy.denies > 0 && this.isCritical(claim);
    const finds = truth !== undefined && !isGuarded && random.chance(policy.rightLater);
    return this.#settle(claim, finds ? truth : before);
  }

  /** True where an authority that guards its name would rather not have the claim about. */
  isCritical(claim: string): boolean {
    const truth = this.#truthNow(claim);
    return truth === "true" || truth === "opinion" || truth === "unresolved";
  }

  #fresh(claim: string, before: Truth | undefined): Truth {
    const { policy, random } = this.#desk;
    const truth = this.#truthNow(claim) ?? "unresolved";
    if (this.isCritical(claim) && random.chance(policy.denies)) return "false";
    const heard = this.#heard.get(claim);
    if (heard !== undefined && random.chance(policy.listens)) return heard;
    if (before === undefined) return random.chance(policy.right) ? truth : this.#mistake(truth);
    return random.chance(policy.rightLater) ? truth : before;
  }

  /** Mostly a unit that is not right dares no verdict; where it does, it is the opposite one. */
  #mistake(truth: Truth): Truth {
    const { policy, random } = this.#desk;
    const isRash = random.chance(policy.rash);
    const opposite = truth === "false" || truth === "misleading" ? "true" : "false";
    if (!isDefinite(truth)) return isRash ? random.pick(["true", "false"] as const) : truth;
    return isRash ? opposite : "unresolved";
  }

  #truthNow(claim: string): Truth | undefined {
    const { view, now } = this.#desk;
    const clock = view.exercise?.clock;
    return clock && this.#truth(claim, readClock(clock, now()).scenarioMs);
  }

  #settle(claim: string, verdict: Truth): Truth {
    this.#own.set(claim, { verdict, isStale: false });
    return verdict;
  }

  #wonder(claim: string): void {
    const own = this.#own.get(claim);
    if (own !== undefined) own.isStale = true;
  }
}
