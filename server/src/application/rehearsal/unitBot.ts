import type { Change } from "@firebreak/shared/changes";
import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import { TRUTHS, type Expectation, type Scenario, type Truth } from "@firebreak/shared/scenario";
import type { Language } from "@firebreak/shared/text";
import type { EscalationRow, RequestRow, TaskRow } from "@firebreak/shared/views";
import { durationMs } from "../../domain/msel.ts";
import type { Random } from "../../domain/random.ts";
import { PHRASES } from "./phrases.ts";
import type { Policy } from "./policy.ts";

/** Something a bot wants to do, `inMs` from now. */
export type Intend = <T extends CommandType>(inMs: number, type: T, data: CommandInput<T>) => void;

/** What a bot's holding statement promises: an update within so many minutes of play. */
const PROMISE_MINUTES = 10;

/**
 * A unit in a rehearsal. It reacts to the changes that its audience gets, like a person at the unit's
 * screen; what it does about an inject it takes from the scenario's expected actions, how fast and how
 * well from its policy.
 */
export class UnitBot {
  readonly #unit: string;
  readonly #scenario: Scenario;
  readonly #policy: Policy;
  readonly #random: Random;
  readonly #intend: Intend;
  readonly #language: Language;
  readonly #known = new Set<string>();

  constructor(unit: string, scenario: Scenario, policy: Policy, random: Random, intend: Intend) {
    this.#unit = unit;
    this.#scenario = scenario;
    this.#policy = policy;
    this.#random = random;
    this.#intend = intend;
    this.#language = scenario.languages[0] ?? "vi";
  }

  /** Reads what its screen would have shown. */
  read(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.op !== "put") continue;
      if (change.table === "tasks") this.#once(`task ${change.row.id}`, () => this.#onTask(change.row));
      else if (change.table === "requests") this.#readRequest(change.row);
      else if (change.table === "escalations") {
        this.#once(`escalation ${change.row.id}`, () => this.#onEscalation(change.row));
      }
    }
  }

  #once(what: string, react: () => void): void {
    if (this.#known.has(what)) return;
    this.#known.add(what);
    react();
  }

  #readRequest(row: RequestRow): void {
    if (row.to === this.#unit) this.#once(`request ${row.id}`, () => this.#onRequest(row));
    else if (row.status === "answered") this.#once(`answer ${row.id}`, () => this.#onAnswer(row));
  }

  #onTask(task: TaskRow): void {
    const seen = this.#seconds(this.#policy.see);
    this.#intend(seen, "inject.see", { inject: task.inject });
    const acknowledged = seen + this.#seconds(this.#policy.acknowledge);
    const acknowledges = this.#random.chance(this.#policy.acknowledges);
    if (acknowledges) this.#intend(acknowledged, "inject.acknowledge", { inject: task.inject });
    const inject = this.#scenario.injects.find((each) => each.id === task.inject);
    for (const expect of inject?.expect ?? []) {
      if (expect.unit !== this.#unit || expect.action === "acknowledge") continue;
      const share = this.#random.between(...this.#policy.share);
      if (!this.#random.chance(this.#policy.acts)) continue;
      const at = Math.max(seen + 5_000, durationMs(expect.within) * share);
      this.#act(expect, task.inject, inject?.claim, at);
    }
  }

  #act(expect: Expectation, inject: string, claim: string | undefined, at: number): void {
    const said = PHRASES[this.#language];
    const about = claim === undefined ? { inject } : { inject, claim };
    const consult = Math.max(1_000, at * 0.4);
    if (expect.action !== "request") {
      for (const unit of expect.with ?? []) {
        this.#intend(consult, "request.send", { to: unit, text: said.request, inject, within: 5 });
      }
    }
    switch (expect.action) {
      case "acknowledge":
        return;
      case "claim":
        return this.#intend(at, "inject.claim", { inject });
      case "assess": {
        if (claim === undefined) return;
        const verdict = this.#verdict(claim);
        return this.#intend(at, "claim.assess", { claim, verdict, evidence: said.verdict[verdict], inject });
      }
      case "draft":
        return this.#intend(at, "response.draft", {
          ...about,
          kind: "statement",
          text: said.response.statement,
        });
      case "publish": {
        const kind = expect.kind ?? "statement";
        const stance =
          claim === undefined ? {} : { stance: kind === "holding" ? "unresolved" : this.#verdict(claim) };
        const nextUpdate = kind === "holding" ? { nextUpdate: PROMISE_MINUTES } : {};
        this.#intend(at, "response.publish", {
          ...about,
          kind,
          text: said.response[kind],
          ...stance,
          ...nextUpdate,
        });
        if (kind === "holding" && this.#random.chance(this.#policy.acts)) {
          const keptAt = at + PROMISE_MINUTES * 60_000 * this.#random.between(...this.#policy.share);
          this.#intend(keptAt, "response.publish", { ...about, kind: "update", text: said.response.update });
        }
        return;
      }
      case "request": {
        const others = expect.with ?? [];
        const to = others.length > 0 ? others : [this.#neighbour()];
        for (const unit of to)
          this.#intend(at, "request.send", { to: unit, text: said.request, inject, within: 8 });
        return;
      }
      case "escalate":
        return this.#intend(at, "escalation.raise", { inject, question: said.escalation, options: [] });
      case "decide":
        // A decision answers an escalation, and is taken when one comes (onEscalation).
        return;
    }
  }

  /** Who asked reads the answer and says that it will do. */
  #onAnswer(request: RequestRow): void {
    if (!this.#random.chance(this.#policy.answers)) return;
    this.#intend(this.#seconds(this.#policy.acknowledge), "request.complete", { request: request.id });
  }

  #onRequest(request: RequestRow): void {
    const acknowledged = this.#seconds(this.#policy.requestAcknowledge);
    if (!this.#random.chance(this.#policy.answers)) return;
    this.#intend(acknowledged, "request.acknowledge", { request: request.id });
    const answered = acknowledged + this.#seconds(this.#policy.requestAnswer);
    this.#intend(answered, "request.answer", { request: request.id, text: PHRASES[this.#language].answer });
  }

  #onEscalation(row: EscalationRow): void {
    const leads = this.#scenario.units.find((unit) => unit.id === this.#unit)?.kind === "leadership";
    if (!leads || row.decision !== null || !this.#random.chance(this.#policy.answers)) return;
    const after = this.#seconds(this.#policy.requestAcknowledge) + this.#seconds(this.#policy.requestAnswer);
    this.#intend(after, "decision.make", {
      escalation: row.id,
      text: row.options[0] ?? PHRASES[this.#language].decision,
      binds: [],
    });
  }

  /** The verdict the unit comes to: mostly right, as far as its policy goes. */
  #verdict(claim: string): Truth {
    const known = this.#scenario.claims.find((each) => each.id === claim);
    const truth = known?.truth ?? "unresolved";
    if (this.#random.chance(this.#policy.right)) return truth;
    return this.#random.pick(TRUTHS.filter((each) => each !== truth));
  }

  #neighbour(): string {
    return this.#random.pick(this.#scenario.units.map((unit) => unit.id).filter((id) => id !== this.#unit));
  }

  #seconds(range: readonly [number, number]): number {
    return Math.round(this.#random.between(range[0], range[1]) * 1000);
  }
}
