import { describe, expect, it } from "vitest";
import { GENESIS, seal } from "../../server/src/domain/chain.ts";
import type { DrillEvent } from "../../server/src/domain/events.ts";
import { evolve } from "../../server/src/domain/evolve/evolve.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { decide } from "../../server/src/domain/decide/decide.ts";
import { dueItems } from "../../server/src/domain/due.ts";
import { readLog } from "../../server/src/domain/readLog.ts";
import type { PublicState } from "../../server/src/simulation/publicState.ts";
import { act, Drill, drillAfter, release, startex, type Step } from "../support/simulatedDrill.ts";
import { assess, minutesOf, publicScenario, restrict, say, sharesOf, until } from "./publicDrill.ts";

/** An hour and a half in which everything happens that the public reacts to. */
const EVERYTHING: Step[] = [
  startex,
  release("on-dam"),
  release("memo"),
  until("2:00"),
  say("comms", { claim: "dam", kind: "holding", nextUpdate: 5 }),
  say("hydro", { claim: "late-pay", stance: "false" }),
  until("6:00"),
  release("on-late-pay"),
  release("on-ford"),
  assess("comms", "dam", "false", "gauges"),
  say("comms", { claim: "dam", kind: "correction", stance: "false" }),
  say("press", { claim: "dam", stance: "true" }),
  restrict("hydro", "late-pay"),
  until("20:00"),
  (drill) =>
    act("evaluator", "rating.give", {
      response: [...drill.state.tables.responses.keys()][2] ?? "",
      rating: "U",
    })(drill),
  act("controller", "persona.post", { persona: "troll", text: "!", claim: "taste" }),
  until("60:00"),
  say("hydro", { claim: "late-pay", kind: "apology", stance: "true" }),
  until("90:00"),
];

function scenario(mode: "deterministic" | "stochastic") {
  const lively = publicScenario({
    model: { mode },
    voices: [
      { claim: "dam", stance: "spread", text: "Run!" },
      { claim: "dam", stance: "doubt", text: "Who says so?" },
      { claim: "late-pay", stance: "anger", text: "Pay them." },
    ],
  });
  lively.claims.forEach((claim) => (claim.spread = { n0: 2.2, seeds: 80 }));
  return lively;
}

/** The same log with another seed in its first record: what the exercise would have been created with. */
class SeededDrill extends Drill {
  static after(seed: number, mode: "deterministic" | "stochastic"): SeededDrill {
    const drill = new SeededDrill(scenario(mode));
    drill.state.public.seed = seed;
    for (const step of EVERYTHING)
      if (step(drill)?.ok === false) throw new Error("a step of the drill is refused");
    return drill;
  }
}

/** Everything that the public is, without what merely remembers. */
function plain(state: PublicState | undefined): unknown {
  const { kernel: _kernel, known: _known, model: _model, ...rest } = state ?? ({} as PublicState);
  return JSON.parse(
    JSON.stringify(rest, (_key, value: unknown) =>
      value instanceof Map
        ? [...value].map(([key, each]) => [key as unknown, each as unknown])
        : value instanceof Set
          ? [...value]
          : value,
    ),
  );
}

function foldAgain(log: readonly DrillEvent[]): ExerciseState | null {
  let prev = GENESIS;
  const lines = log.map((event) => {
    const { record, line } = seal(event, prev);
    prev = record.hash;
    return line;
  });
  return readLog(lines).reduce<ExerciseState | null>(evolve, null);
}

describe("the public in a log", () => {
  it.each(["deterministic", "stochastic"] as const)(
    "PUB-48 the log, read again, folds to the same public in %s mode, at every minute",
    (mode) => {
      const drill = drillAfter(scenario(mode), ...EVERYTHING);
      expect(
        new Set(minutesOf(drill).flatMap(({ data }) => data.reactions.map(({ cause }) => cause))).size,
      ).toBeGreaterThanOrEqual(7);
      expect(plain(foldAgain(drill.log)?.public)).toEqual(plain(drill.state.public));
      // At whatever point the server stopped: the next minute, decided anew, is the one that the log has.
      for (const event of minutesOf(drill)) {
        const state = foldAgain(drill.log.slice(0, event.seq - 1));
        const now = Date.parse(event.at);
        const decision = decide(
          state,
          { id: "x", type: "public.react", data: { minute: event.data.minute }, actor: { role: "system" } },
          { now },
        );
        expect(decision).toEqual({ ok: true, events: [{ type: "public.reacted", data: event.data }] });
      }
    },
  );

  it("PUB-48 the same drill gives the same log; in stochastic mode another seed gives other curves", () => {
    const log = (drill: Drill) => JSON.stringify(drill.log);
    for (const mode of ["deterministic", "stochastic"] as const) {
      expect(log(SeededDrill.after(3, mode))).toBe(log(SeededDrill.after(3, mode)));
    }
    const curve = (seed: number, mode: "deterministic" | "stochastic") => [
      ...sharesOf(SeededDrill.after(seed, mode), "dam").values(),
    ];
    expect(curve(3, "stochastic")).not.toEqual(curve(4, "stochastic"));
    expect(curve(3, "deterministic")).toEqual(curve(4, "deterministic"));
  });

  it("PUB-48 the exercise's seed is in its first record, and a log of before it had one means 0", () => {
    const create = (seed?: number) =>
      decide(
        null,
        {
          id: "c",
          type: "exercise.create",
          data: { exercise: "e", scenario: scenario("stochastic"), ...(seed !== undefined && { seed }) },
          actor: { role: "system" },
        },
        { now: 0 },
      );
    for (const [seed, meant] of [
      [17, 17],
      [undefined, 0],
    ] as const) {
      const decision = create(seed);
      if (!decision.ok) throw new Error("refused");
      const event = {
        seq: 1,
        at: "2026-01-01T00:00:00.000Z",
        playMs: null,
        scenarioMs: null,
        actor: { role: "system" },
        command: "c",
        ...decision.events[0],
      } as DrillEvent;
      expect(evolve(null, event).public.seed).toBe(meant);
    }
  });

  it("PUB-48 a log of before the public lived wakes it where it stands, and is not lived through again", () => {
    const drill = drillAfter(scenario("deterministic"), startex);
    drill.idle("10m");
    release("on-dam")(drill);
    drill.idle("3h");
    // Nobody has asked for minutes meanwhile: they are owed from the moment at which it woke.
    expect(dueItems(drill.state)[0]?.command.id).toBe("public 11");
    drill.pass(0);
    expect(
      minutesOf(drill)
        .map(({ data }) => data.minute)
        .at(-1),
    ).toBe(190);
  });
});
