import { COMMAND_TYPES } from "@firebreak/shared/commands";
import { REJECTION_CODES } from "@firebreak/shared/rejections";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { GENESIS, seal } from "../../server/src/domain/chain.ts";
import type { Command } from "../../server/src/domain/commands.ts";
import { decide } from "../../server/src/domain/decide/decide.ts";
import type { Decision } from "../../server/src/domain/decide/decision.ts";
import type { DrillEvent } from "../../server/src/domain/events.ts";
import { evolve } from "../../server/src/domain/evolve/evolve.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { random } from "../../server/src/simulation/random.ts";
import { readLog } from "../../server/src/domain/readLog.ts";
import { canaryScenario } from "../support/canaryScenario.ts";
import { Drill } from "../support/simulatedDrill.ts";
import { LifeChecks } from "../support/lifeChecks.ts";
import { RandomCommands } from "../support/randomCommands.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 2_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 1e9));
const STEPS = 40;
/** Comparing whole states is dear: every so many drills are watched that closely. */
const CLOSELY = 16;
const SCENARIO = frozen(canaryScenario());
type Rule = "DRL-5" | "DRL-6" | "DRL-7" | "DRL-8" | "DRL-9";

const faults: { rule: Rule; message: string }[] = [];
const reached = new Set<string>();

/** A drill whose every decision is looked over. */
class WatchedDrill extends Drill {
  /** Undefined while the exercise is being set up. */
  watch: { closely: boolean; fault: (rule: Rule, message: string) => void } | undefined;

  override execute(command: Command): Decision {
    const { watch } = this;
    if (watch === undefined) return super.execute(command);
    const before = watch.closely ? serialised(this.state) : "";
    const context = { now: this.now };
    const seq = this.state.seq;
    const foretold = decide(this.state, command, context);
    if (!isDeepStrictEqual(foretold, decide(this.state, command, context))) {
      watch.fault("DRL-5", `${command.type} is decided now so, now so`);
    }
    if (watch.closely && serialised(this.state) !== before) {
      watch.fault("DRL-5", `deciding on ${command.type} has changed the state`);
    }
    const decision = super.execute(command);
    if (decision.ok) reached.add(command.type);
    if (!decision.ok && (this.state.seq !== seq || (watch.closely && serialised(this.state) !== before))) {
      watch.fault("DRL-6", `${command.type} was refused with ${decision.error.code} and left something`);
    }
    return decision;
  }
}

function play(seed: number, closely: boolean): void {
  const fault = (rule: Rule, message: string): void => {
    faults.push({ rule, message: `FUZZ_SEED=${seed} FUZZ_RUNS=1: ${message}` });
  };
  const laws = new LifeChecks(SCENARIO);
  const drill = new WatchedDrill(SCENARIO, (event) => {
    for (const broken of laws.check(event)) fault("DRL-7", broken);
  });
  drill.watch = { closely, fault };
  let typed = 0;
  const commands = new RandomCommands(random(seed, "commands"), () => `text ${typed++}`);
  for (let step = 0; step < STEPS; step += 1) {
    const decision = commands.step(drill);
    if (!decision.ok) reached.add(decision.error.code);
  }
  const { tasks } = drill.state.tables;
  for (const inject of SCENARIO.injects) {
    for (const { id: unit } of SCENARIO.units) {
      const due =
        inject.category !== "expected-action" &&
        laws.isReleased(inject.id) &&
        laws.addressees(inject.id).includes(unit);
      if (tasks.has(`${inject.id}/${unit}`) !== due) fault("DRL-8", `${inject.id} at ${unit}`);
    }
  }
  // A canonical line has its own order of keys, so the texts may differ.
  if (closely && !isDeepStrictEqual(plain(foldAgain(drill.log)), plain(drill.state))) {
    fault("DRL-9", "the state of the log that was read again is another");
  }
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

/** Everything a state holds, in its order; which rows were written last is no part of it. */
function serialised(state: ExerciseState | null): string {
  return JSON.stringify({ ...state, touched: [], scenario: null, plan: null }, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

function plain(state: ExerciseState | null): unknown {
  return JSON.parse(serialised(state));
}

/** The same object, which throws at whoever writes to it. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe(`${RUNS} random drills (seed ${SEED})`, () => {
  beforeAll(() => {
    for (let run = 0; run < RUNS; run += 1) {
      try {
        play(SEED + run, run % CLOSELY === 0);
      } catch (error) {
        throw new Error(`FUZZ_SEED=${SEED + run} FUZZ_RUNS=1: ${String(error)}`, { cause: error });
      }
    }
  }, 600_000);

  const never = (rule: Rule) => () => {
    const broken = faults.filter((fault) => fault.rule === rule).map(({ message }) => message);
    expect(broken.slice(0, 5)).toEqual([]);
  };
  it(
    "DRL-5 a decision depends on nothing but state, command and time, and writes to nothing",
    never("DRL-5"),
  );
  it("DRL-6 a refused command changes nothing", never("DRL-6"));
  it("DRL-7 the log obeys every law of the drill", never("DRL-7"));
  it("DRL-8 a unit has a task exactly for each released inject that is addressed to it", never("DRL-8"));
  it("DRL-9 the exported log, read again, folds to the same state", never("DRL-9"));

  it.runIf(RUNS >= 500)("DRL-7 they come to every command and to every refusal that a drill knows", () => {
    const elsewhere = /^(auth|code|media|wire|store|server)\/|^(exercise|command)\/unknown$/;
    const refusals = REJECTION_CODES.filter((code) => !elsewhere.test(code));
    expect([...COMMAND_TYPES, ...refusals].filter((each) => !reached.has(each))).toEqual([]);
  });
});
