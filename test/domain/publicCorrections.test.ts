import { describe, expect, it } from "vitest";
import type { Step } from "../support/simulatedDrill.ts";
import { act, drillAfter, pass, release, row, startex } from "../support/simulatedDrill.ts";
import {
  assess,
  minutesOf,
  publicScenario,
  reactionsOf,
  reasons,
  say,
  sharesOf,
  trustOf,
  until,
} from "./publicDrill.ts";

const SCENARIO = publicScenario();
/** STARTEX, the claim's post, and its first minute: everything said from here on is heard at minute 2. */
const up = (claim: string): Step[] => [startex, release(`on-${claim}`), until("1:00")];
const played = (...steps: Step[]) => drillAfter(SCENARIO, ...steps);

describe("corrections", () => {
  const correct = (who: string, claim = "dam", data: object = {}) =>
    say(who, { claim, kind: "correction", stance: "false", ...data });

  it("PUB-9 a verified one is credited once a claim, whoever speaks", () => {
    const drill = played(
      ...up("dam"),
      correct("lead"),
      assess("comms", "dam", "misleading"),
      correct("comms"),
      assess("hydro", "dam", "false"),
      until("3:00"),
      correct("hydro"),
      correct("comms"),
      until("4:00"),
    );
    expect(reasons(drill, "correction")).toEqual([
      [2, "correction", 0],
      [2, "correction", 5],
      [4, "correction", 0],
      [4, "correction", 0],
    ]);
    expect(trustOf(drill)).toBe(65);
  });

  it("PUB-9 one that is verified and not so is not credited; the truth, verified and affirmed, is", () => {
    const wrong = played(
      ...up("late-pay"),
      assess("comms", "late-pay", "false"),
      correct("comms", "late-pay"),
      until("2:00"),
    );
    expect(reasons(wrong, "correction")).toEqual([[2, "correction", 0]]);
    const right = played(
      ...up("late-pay"),
      assess("comms", "late-pay", "true"),
      say("comms", { claim: "late-pay", stance: "true" }),
      until("2:00"),
    );
    expect(reactionsOf(right, "correction")).toMatchObject([{ quality: 0, checks: { assessed: true } }]);
    expect(trustOf(right)).toBe(65);
    const opinion = played(
      ...up("taste"),
      assess("comms", "taste", "opinion"),
      say("comms", { claim: "taste", stance: "opinion" }),
      until("2:00"),
    );
    expect(trustOf(opinion)).toBe(65);
    // What says nothing of the claim tells people nothing.
    for (const silent of [
      { claim: "dam" },
      { claim: "dam", stance: "unresolved" },
      { claim: "dam", kind: "update" },
    ]) {
      const drill = played(
        ...up("dam"),
        assess("comms", "dam", "false"),
        say("comms", silent),
        until("2:00"),
      );
      expect(reasons(drill)).toEqual([[1, "claim-appeared", 0]]);
    }
  });

  it("PUB-10 its reach is the floor of 0.6 and a tenth more for each of four checks", () => {
    const scenario = publicScenario({
      injects: [
        row("ask-hydro", {
          to: ["comms"],
          claim: "dam",
          expect: [{ id: "say", unit: "comms", action: "publish", within: "1h", with: ["hydro"] }],
        }),
      ],
    });
    const given = [startex, release("on-dam"), release("ask-hydro"), until("1:00")];
    const evidence = assess("comms", "dam", "false", "gauge readings");
    const asked = act("comms", "request.send", { to: "hydro", text: "?" });
    const cases: [Step[], object, [boolean, boolean, boolean, boolean], string][] = [
      [[], {}, [false, false, false, false], "0.600000"],
      [[assess("comms", "dam", "true", "hearsay")], {}, [false, true, false, false], "0.700000"],
      [[assess("comms", "dam", "misleading")], {}, [true, false, false, false], "0.700000"],
      [[asked], {}, [false, false, false, true], "0.700000"],
      [[evidence], {}, [true, true, false, false], "0.800000"],
      [[evidence], { nextUpdate: 30 }, [true, true, true, false], "0.900000"],
      [[evidence, asked], { nextUpdate: 30 }, [true, true, true, true], "1.000000"],
    ];
    for (const [before, data, [assessed, hasEvidence, nextUpdate, agreed], quality] of cases) {
      const drill = drillAfter(scenario, ...given, ...before, correct("comms", "dam", data), until("2:00"));
      const [reaction] = reactionsOf(drill, "correction");
      expect(reaction?.checks).toEqual({ assessed, evidence: hasEvidence, nextUpdate, agreed });
      expect(reaction?.quality?.toFixed(6)).toBe(quality);
    }
  });

  it("PUB-10 it slows the claim by trust, coverage and quality, from the minute after it is heard", () => {
    const spread = { n0: 2, seeds: 200 };
    const scenario = publicScenario({
      claims: [{ id: "dam", text: "The dam has burst.", truth: "false", harm: "high", spread }],
    });
    const drill = drillAfter(scenario, ...up("dam"), correct("comms"), until("4:00"));
    // φ falls evenly over the first five minutes: c · 60 s of each. Nothing was verified: T stays 0.6, q = 0.7.
    const phi = 0.0006265725 * 60;
    const reach = (shares: number) => 1 - Math.exp((-100 * shares) / 1_000_000);
    const slowed = (minutes: number) => 1 - 0.55 * 0.6 * 0.7 * (1 - Math.exp(-minutes / 60));
    const second = 2 * (1 - reach(200)) * phi * 200;
    const third = 2 * slowed(1) * (1 - reach(200 + second)) * phi * (200 + second);
    const fourth = 2 * slowed(2) * (1 - reach(200 + second + third)) * phi * (200 + second + third);
    const shares = [...sharesOf(drill, "dam").values()];
    [200, second, third, fourth].forEach((each, index) => expect(shares[index]).toBeCloseTo(each, 5));
    // B = R · b · (1 − k·T·C).
    const belief = minutesOf(drill).at(-1)?.data.claims["dam"]?.[2];
    const covered = 0.7 * (1 - Math.exp(-2 / 60));
    expect(belief).toBeCloseTo(reach(200 + second + third + fourth) * 0.6 * (1 - 0.25 * 0.6 * covered), 8);
  });

  it("PUB-11 one that does not say what it says of the claim says the unit's verdict, else that it is not so", () => {
    const bare = { claim: "late-pay", kind: "correction" };
    // Nobody has looked, or the unit has left it open: a denial, which stands and comes out.
    for (const before of [[], [assess("comms", "late-pay", "unresolved")]]) {
      const drill = played(...up("late-pay"), ...before, say("comms", bare), until("47:00"));
      expect(reasons(drill, "correction", "shown-wrong")).toEqual([
        [2, "correction", 0],
        [47, "shown-wrong", -25],
      ]);
      expect(reactionsOf(drill, "correction")[0]?.checks?.assessed).toBe(false);
    }
    const found = played(
      ...up("late-pay"),
      assess("comms", "late-pay", "true"),
      say("comms", bare),
      until("90:00"),
    );
    expect(reasons(found, "correction", "shown-wrong")).toEqual([[2, "correction", 5]]);
  });

  it("PUB-12 a rating takes the place of the checks from its minute on, the latest of several", () => {
    const drill = played(...up("dam"), correct("comms"), correct("hydro"), until("2:00"));
    const [first, second] = reactionsOf(drill, "correction").map(({ response }) => response);
    const qualities = () =>
      drill.state.public.claims.get("dam")?.corrections.map(({ quality }) => quality.toFixed(6));
    expect(qualities()).toEqual(["0.700000", "0.700000"]);
    const before = sharesOf(drill, "dam");
    for (const [who, rating, quality] of [
      ["evaluator", "P", "1.000000"],
      ["controller", "S", "0.850000"],
      ["evaluator", "M", "0.600000"],
      ["director", "U", "0.300000"],
    ] as const) {
      act(who, "rating.give", { response: first ?? "", rating })(drill);
      pass("1m")(drill);
      expect(qualities()).toEqual([quality, "0.700000"]);
    }
    expect(second).not.toBe(first);
    expect([...sharesOf(drill, "dam")].slice(0, before.size)).toEqual([...before]);
    expect(trustOf(drill)).toBe(60);
  });

  it("PUB-12 a holding statement that is rated keeps a fifth of a correction's reach", () => {
    const drill = played(...up("dam"), say("comms", { claim: "dam", kind: "holding" }), until("2:00"));
    act("evaluator", "rating.give", {
      response: reactionsOf(drill, "holding")[0]?.response ?? "",
      rating: "S",
    })(drill);
    pass("1m")(drill);
    expect(drill.state.public.claims.get("dam")?.corrections[0]?.quality).toBeCloseTo(0.2 * 0.85, 12);
  });
});
