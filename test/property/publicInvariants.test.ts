import { RATINGS, MEASURES } from "@firebreak/shared/reactions";
import { RESPONSE_KINDS, TRUTHS, VOICE_STANCES } from "@firebreak/shared/scenario";
import { beforeAll, describe, expect, it } from "vitest";
import { react, evolvePublic, type PublicMinute } from "../../server/src/simulation/advance.ts";
import type { Conduct, PublicClaim, PublicState } from "../../server/src/simulation/publicState.ts";
import { random, type Random } from "../../server/src/simulation/random.ts";
import { SimulatedPublic } from "../domain/simulatedPublic.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 1e9));
const MINUTES = 150;
const CLAIMS = ["dam", "late-pay", "taste", "ford"];
const UNITS = ["lead", "comms", "hydro"];
const TOLERANCE = 1e-9;

type Rule = "SIM-17" | "SIM-18";
const faults: { rule: Rule; message: string }[] = [];

function claims(r: Random): PublicClaim[] {
  return CLAIMS.map((id) => {
    const [truth, then, turn] = [r.pick(TRUTHS), r.pick(TRUTHS), r.between(0, 2 * MINUTES)];
    return {
      id,
      n0: r.between(0, 4),
      audience: Math.floor(r.pick([5_000, 100_000, 1e6, 1e8])),
      seeds: Math.floor(r.between(0, 300)),
      revealMinutes: r.between(0, 60),
      truth: (minute) => (minute >= turn ? then : truth),
    };
  });
}

/** Anything that people in authority, the press and the loud might do, sensible or not. */
function conduct(r: Random, minute: number, responses: string[]): Conduct {
  const claim = r.pick([...CLAIMS, "unknown"]);
  const unit = r.pick(UNITS);
  const maybe = <T extends object>(p: number, data: T): T | object => (r.chance(p) ? data : {});
  switch (
    r.pick(["said", "said", "said", "appeared", "promised", "unanswered", "restricted", "rated"] as const)
  ) {
    case "said": {
      const response = `response-${responses.length}`;
      responses.push(response);
      const flip = () => r.chance(0.5);
      const checks = { assessed: flip(), evidence: flip(), nextUpdate: flip(), agreed: flip() };
      return {
        ...{ kind: "said", response, unit, what: r.pick(RESPONSE_KINDS), checks, playMs: minute * 60_000 },
        ...maybe(0.85, { claim }),
        ...maybe(0.7, { stance: r.pick(TRUTHS) }),
        ...maybe(0.5, { inTime: flip(), inject: `call-${Math.floor(r.between(0, 3))}` }),
      };
    }
    case "appeared":
      return {
        kind: "appeared",
        claim,
        followers: Math.floor(r.between(0, r.pick([10, 1e4, 1e7]))),
        isReport: r.chance(0.3),
      };
    case "promised":
      return {
        kind: "promised",
        response: "p",
        unit,
        duePlayMs: (minute + Math.floor(r.between(0, 30))) * 60_000,
        ...maybe(0.5, { claim }),
      };
    case "unanswered":
      return { kind: "unanswered", inject: "call", unit, ...maybe(0.5, { claim }) };
    case "restricted":
      return {
        kind: "restricted",
        restriction: `r-${minute}-${r.next()}`,
        unit,
        claim,
        measure: r.pick(MEASURES),
        grade: r.pick(["none", "failure", "critical"] as const),
      };
    case "rated":
      return { kind: "rated", response: r.pick([...responses, "none"]), rating: r.pick(RATINGS) };
  }
}

/** All that the state holds, as text: what `react` must leave to the letter. */
function written({ kernel: _kernel, known: _known, model: _model, ...state }: PublicState): string {
  return JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set
      ? [...(value as Iterable<unknown>)]
      : value === -Infinity
        ? "never"
        : value,
  );
}

function live(seed: number): void {
  const fault = (rule: Rule, message: string): void =>
    void faults.push({ rule, message: `FUZZ_SEED=${seed} FUZZ_RUNS=1: ${message}` });
  const r = random(seed, "public");
  const people = new SimulatedPublic({
    seed,
    isStochastic: r.chance(0.5),
    claims: claims(r),
    model: {
      trust: r.next(),
      voiceRate: r.next(),
      amplifyBelow: r.pick([0, 0.01, 0.5]),
      restrictionFrom: 1,
      restrictionTo: 30,
      reboundAfter: 10,
    },
    voices: CLAIMS.flatMap((claim) => VOICE_STANCES.map((stance) => ({ claim, stance }))),
  });
  const responses: string[] = [];
  const before = new Map<string, number>();
  const spoken = new Set<number>();
  for (let minute = 0; minute < MINUTES; minute++) {
    while (r.chance(0.3)) people.tell(conduct(r, minute, responses));
    const text = written(people.state);
    const trust = people.state.trust;
    const reacted = react(people.state, minute, minute * 60_000);
    if (written(people.state) !== text) fault("SIM-17", `react wrote to its state at minute ${minute}`);
    if (JSON.stringify(react(people.state, minute, minute * 60_000)) !== JSON.stringify(reacted)) {
      fault("SIM-17", `the same state gives two minutes ${minute}`);
    }
    evolvePublic(people.state, JSON.parse(JSON.stringify(reacted)) as PublicMinute, minute * 60_000);
    for (const wrong of wrongWith(reacted, trust, before, spoken))
      fault("SIM-18", `${wrong} at minute ${minute}`);
    // What is kept for the next minute is what the log says.
    for (const [id, [, reach, belief]] of Object.entries(reacted.claims)) {
      const claim = people.state.claims.get(id);
      if (claim?.reach !== reach || claim.belief !== belief)
        fault("SIM-18", `${id} is not what the log says at minute ${minute}`);
      before.set(id, reach);
    }
  }
}

function* wrongWith(
  reacted: PublicMinute,
  trust: number,
  before: ReadonlyMap<string, number>,
  spoken: Set<number>,
): Generator<string> {
  const isShare = (each: number) => each >= 0 && each <= 1;
  if (!isShare(reacted.trust)) yield `a trust of ${reacted.trust}`;
  const moved = reacted.reactions.reduce((sum, each) => sum + each.trust, 0);
  if (!(Math.abs(reacted.trust - trust - moved) < TOLERANCE)) yield `trust moved by other than its reasons`;
  for (const [id, [shares, reach, belief]] of Object.entries(reacted.claims)) {
    if (!(shares >= 0 && Number.isFinite(shares))) yield `${shares} shares of ${id}`;
    if (!isShare(reach) || reach < (before.get(id) ?? 0))
      yield `${id} reached ${reach} after ${before.get(id)}`;
    if (!(belief >= 0 && belief <= reach)) yield `${belief} believe ${id}, which reached ${reach}`;
  }
  for (const id of before.keys()) if (!(id in reacted.claims)) yield `${id} is gone`;
  for (const { quality = 0, shares = 0, minute, claim } of reacted.reactions) {
    if (!isShare(quality) || !(shares >= 0) || minute !== reacted.minute || claim === "")
      yield "a reason that can't be";
  }
  for (const { voice } of reacted.voices) {
    if (spoken.has(voice)) yield `comment ${voice} twice`;
    spoken.add(voice);
  }
}

describe(`${RUNS} random courses of the public (seed ${SEED})`, () => {
  beforeAll(() => {
    for (let run = 0; run < RUNS; run++) {
      try {
        live(SEED + run);
      } catch (error) {
        throw new Error(`FUZZ_SEED=${SEED + run} FUZZ_RUNS=1: ${String(error)}`, { cause: error });
      }
    }
  }, 3_600_000);

  const never = (rule: Rule) => () => {
    expect(
      faults
        .filter((fault) => fault.rule === rule)
        .map(({ message }) => message)
        .slice(0, 5),
    ).toEqual([]);
  };
  it("SIM-17 react writes to nothing, and says the same of the same", never("SIM-17"));
  it(
    "SIM-18 reach, belief, trust and shares stay what they are, and trust moves by its reasons alone",
    never("SIM-18"),
  );
});
