import type { VoiceStance } from "@firebreak/shared/scenario";
import { evolvePublic, react, type PublicMinute } from "../../server/src/simulation/advance.ts";
import { modelOf } from "../../server/src/simulation/parameters.ts";
import {
  createPublic,
  type Conduct,
  type PublicClaim,
  type PublicState,
  type Said,
} from "../../server/src/simulation/publicState.ts";

export interface PublicWish {
  model?: Record<string, number>;
  isStochastic?: boolean;
  seed?: number;
  claims?: PublicClaim[];
  voices?: { claim: string; stance: VoiceStance }[];
}

export function claimOf(id: string, changes: Partial<PublicClaim> = {}): PublicClaim {
  return { id, n0: 2.8, audience: 1_000_000, seeds: 50, revealMinutes: 45, truth: () => "false", ...changes };
}

/** The public alone, without a drill: what people in authority do goes in, its minutes come out. */
export class SimulatedPublic {
  readonly state: PublicState;
  readonly minutes: PublicMinute[] = [];

  constructor({
    model = {},
    isStochastic = false,
    seed = 0,
    claims = [claimOf("dam")],
    voices = [],
  }: PublicWish = {}) {
    this.state = createPublic({ model: modelOf(model), isStochastic, seed, claims, voices });
  }

  tell(...conduct: Conduct[]): this {
    this.state.pending.push(...conduct);
    return this;
  }

  appear(claim = "dam"): this {
    return this.tell({ kind: "appeared", claim, followers: 0, isReport: false });
  }

  /** Lives through so many minutes, one of play each. */
  live(count = 1): this {
    for (let each = 0; each < count; each++) {
      const minute = this.state.minute + 1;
      const reacted = react(this.state, minute, minute * 60_000);
      // What the log keeps is text.
      const kept = JSON.parse(JSON.stringify(reacted)) as PublicMinute;
      evolvePublic(this.state, kept, minute * 60_000);
      this.minutes.push(kept);
    }
    return this;
  }
}

export function said(changes: Partial<Said> = {}): Said {
  return {
    kind: "said",
    response: "response-1",
    unit: "comms",
    what: "statement",
    playMs: 0,
    checks: { assessed: false, evidence: false, nextUpdate: false, agreed: false },
    ...changes,
  };
}
