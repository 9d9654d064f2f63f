import type { EscalationRow, RequestRow } from "@firebreak/shared/views";
import { seconds, type Desk } from "./desk.ts";
import type { Judgement } from "./judgement.ts";
import { claimAsked, verdictIn, withVerdict } from "./phrases.ts";
import type { Spokesperson } from "./spokesperson.ts";

/** What a unit does about questions: other units' to it, its own once they are answered, and those to the leadership. */
export class Correspondence {
  readonly #desk: Desk;
  readonly #judgement: Judgement;
  readonly #spokesperson: Spokesperson;

  constructor(desk: Desk, judgement: Judgement, spokesperson: Spokesperson) {
    this.#desk = desk;
    this.#judgement = judgement;
    this.#spokesperson = spokesperson;
  }

  /** Another unit asks: it is told what this one makes of the claim. */
  asked(request: RequestRow): void {
    const { policy, random, later, act, words } = this.#desk;
    const acknowledged = seconds(this.#desk, policy.requestAcknowledge);
    if (!random.chance(policy.answers)) return;
    later(acknowledged, () => act("request.acknowledge", { request: request.id }));
    later(acknowledged + seconds(this.#desk, policy.requestAnswer), () => {
      const claim = this.#claimOf(request);
      const found = claim === undefined ? undefined : this.#judgement.verdict(claim);
      if (claim !== undefined && found !== undefined) this.#spokesperson.assess(claim, found);
      const text = found === undefined ? words.answer : withVerdict(words, words.answer, found);
      act("request.answer", { request: request.id, text });
    });
  }

  /** The unit's own question has its answer: it reads it, uses it, and says that it will do. */
  answered(request: RequestRow): void {
    const { policy, random, later, act, words } = this.#desk;
    const claim = this.#claimOf(request);
    const verdict = verdictIn(words, request.answer ?? "");
    if (claim !== undefined && verdict !== undefined) {
      this.#judgement.hear(claim, verdict);
      this.#spokesperson.informed(claim);
    }
    if (!random.chance(policy.answers)) return;
    later(seconds(this.#desk, policy.acknowledge), () => act("request.complete", { request: request.id }));
  }

  /** The leadership decides what has come up to it. */
  escalated(row: EscalationRow): void {
    const { unit, policy, random, later, act, words, view } = this.#desk;
    const isTheirs = unit.kind === "leadership" && row.decision === null;
    if (!isTheirs || !random.chance(policy.answers)) return;
    const after = seconds(this.#desk, policy.requestAcknowledge) + seconds(this.#desk, policy.requestAnswer);
    later(after, () => {
      // Another leadership unit may have been quicker.
      if (view.escalations[row.id]?.decision !== null) return;
      act("decision.make", { escalation: row.id, text: row.options[0] ?? words.decision, binds: [] });
    });
  }

  #claimOf(request: RequestRow): string | undefined {
    const { view, words, scenario } = this.#desk;
    const carried = view.injects[request.inject ?? ""]?.claim ?? undefined;
    return carried ?? claimAsked(words, scenario, request.text);
  }
}
