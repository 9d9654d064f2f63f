import { COMMAND_TYPES } from "@firebreak/shared/commands";
import { REJECTION_CODES } from "@firebreak/shared/rejections";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { GENESIS, seal, verifyChain } from "../../server/src/domain/chain.ts";
import type { Command } from "../../server/src/domain/commands.ts";
import { decide } from "../../server/src/domain/decide/decide.ts";
import type { Decision } from "../../server/src/domain/decide/decision.ts";
import type { DrillEvent } from "../../server/src/domain/events.ts";
import { evolve } from "../../server/src/domain/evolve/evolve.ts";
import type { ExerciseState, Touched } from "../../server/src/domain/exercise.ts";
import { readLog } from "../../server/src/domain/readLog.ts";
import { random } from "../../server/src/simulation/random.ts";
import { canaryScenario } from "../support/canaryScenario.ts";
import { CommandCoverage } from "../support/commandCoverage.ts";
import { LifeChecks } from "../support/lifeChecks.ts";
import { PlanChecks } from "../support/planChecks.ts";
import { RandomCommands } from "../support/randomCommands.ts";
import { allRowFaults, rowFaults } from "../support/rowChecks.ts";
import { Drill } from "../support/simulatedDrill.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 2_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 1e9));
const STEPS = 40;
/** Comparing whole states is dear: every so many drills are watched that closely. */
const CLOSELY = 32;
/** Where the counts of a fuzz that is run in pieces are kept, so that its table is of all of them. */
const KEPT = process.env["FUZZ_COUNTS"];
/** So many drills come to every command and every code; so many to each pair of them that there is. */
const FEW = 2_000;
const MANY = 10_000;
const SCENARIO = frozen(canaryScenario());
type Rule = "DRL-5" | "DRL-6" | "DRL-7" | "DRL-8" | "DRL-9" | "DRL-61" | "DRL-62" | "PLN-30" | "PLN-31";

const faults: { rule: Rule; message: string }[] = [];
const before = kept();
const coverage = new CommandCoverage(before.counts);
const RUNS_IN_ALL = before.runs + RUNS;

function kept(): { runs: number; counts: Record<string, number> } {
  if (KEPT === undefined || !existsSync(KEPT)) return { runs: 0, counts: {} };
  return JSON.parse(readFileSync(KEPT, "utf8")) as { runs: number; counts: Record<string, number> };
}

/** A drill whose every decision is looked over. */
class WatchedDrill extends Drill {
  /** Undefined while the exercise is being set up. */
  watch: { closely: boolean; fault: (rule: Rule, message: string) => void } | undefined;
  /** Rows that the command under way has written. */
  readonly written: Touched[] = [];

  override send(who: string, type: string, data: unknown): Decision {
    // `execute` writes to the state in place: what was named has to be looked at before.
    const note = coverage.look(this.state, this.actor(who), type, data);
    const decision = super.send(who, type, data);
    note(decision);
    return decision;
  }

  override execute(command: Command): Decision {
    const { watch } = this;
    if (watch === undefined) return super.execute(command);
    const before = watch.closely ? serialised(this.state) : "";
    const context = { now: this.now };
    const seq = this.state.seq;
    const foretold = watch.closely ? decide(this.state, command, context) : null;
    if (watch.closely && !isDeepStrictEqual(foretold, decide(this.state, command, context))) {
      watch.fault("DRL-5", `${command.type} is decided now so, now so`);
    }
    if (watch.closely && serialised(this.state) !== before) {
      watch.fault("DRL-5", `deciding on ${command.type} has changed the state`);
    }
    const stale = isStale(this.state, command);
    this.written.length = 0;
    const decision = super.execute(command);
    // Who gives it to whoever has it already writes nothing, on any version.
    const applied = decision.ok && (command.type !== "inject.assign" || decision.events.length > 0);
    if (applied && stale) watch.fault("PLN-30", `${command.type} on an old version was applied`);
    if (!decision.ok && (this.state.seq !== seq || (watch.closely && serialised(this.state) !== before))) {
      watch.fault("DRL-6", `${command.type} was refused with ${decision.error.code} and left something`);
    }
    for (const fault of rowFaults(this.state, this.written)) {
      watch.fault("DRL-61", `after ${command.type} at ${this.state.seq}: ${fault}`);
    }
    if (command.actor.role === "system") coverage.asked(command, decision);
    return decision;
  }
}

/** True where the command names a version of an inject, or of who has it in hand, that is not its newest. */
function isStale(state: ExerciseState, { type, data }: Command): boolean {
  if (!("version" in data) || data.version === undefined || !("inject" in data)) return false;
  const plan = state.tables.injects.get(data.inject)?.plan;
  return (type === "inject.assign" ? plan?.assignedVersion : plan?.version) !== data.version;
}

async function play(seed: number, closely: boolean): Promise<void> {
  const fault = (rule: Rule, message: string): void => {
    faults.push({ rule, message: `FUZZ_SEED=${seed} FUZZ_RUNS=1: ${message}` });
  };
  const laws = new LifeChecks(SCENARIO);
  const plans = new PlanChecks();
  const drill: WatchedDrill = new WatchedDrill(SCENARIO, (event, state) => {
    for (const broken of laws.check(event)) fault("DRL-7", broken);
    for (const [rule, broken] of plans.check(event, state)) fault(rule, broken);
    // The first events come while the drill is still being made.
    if (event.seq > setUp) drill.written.push(...state.touched);
  });
  drill.watch = { closely, fault };
  const r = random(seed, "commands");
  let typed = 0;
  const commands = new RandomCommands(r, () => `text ${typed++}`);
  for (let step = 0; step < STEPS; step += 1) {
    commands.step(drill);
    if (r.chance(0.04)) clash(commands, drill, fault);
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
  for (const wrong of allRowFaults(drill.state)) fault("DRL-61", `in the end: ${wrong}`);
  if (!closely) return;
  const lines = exported(drill.log);
  const verdict = await verifyChain(lines);
  if (!verdict.ok) fault("DRL-62", `seq ${verdict.seq}: ${verdict.code}: ${verdict.message}`);
  // A canonical line has its own order of keys, so the texts may differ.
  const folded = readLog(lines).reduce<ExerciseState | null>(evolve, null);
  if (!isDeepStrictEqual(plain(folded), plain(drill.state))) {
    fault("DRL-9", "the state of the log that was read again is another");
  }
}

/** Events of every drill's beginning: it is created, everybody is registered. */
const setUp = new Drill(SCENARIO).state.seq;

/** Of those who act on one version at once the first to be accepted wins, and the others are told who it was. */
function clash(commands: RandomCommands, drill: Drill, fault: (rule: Rule, message: string) => void): void {
  let winner: string | undefined;
  for (const { who, type, decision } of commands.clash(drill)) {
    if (winner === undefined) {
      // An edit of nothing is accepted and makes no new version.
      if (decision.ok && decision.events.length > 0) winner = drill.state.tables.people.get(who)?.name ?? who;
    } else if (decision.ok) {
      fault("PLN-30", `${type} of ${who} came through after ${winner}`);
    } else if (LOST.has(decision.error.code) && !decision.error.message.startsWith(`${winner} has `)) {
      fault("PLN-30", `${type} of ${who}: "${decision.error.message}" does not tell of ${winner}`);
    } else if (
      !/^exercise\//.test(decision.error.code) &&
      !LOST.has(decision.error.code) &&
      !drill.state.tables.people.get(who)?.removed
    ) {
      fault("PLN-30", `${type} of ${who} was refused with ${decision.error.code}`);
    }
  }
}
const LOST: ReadonlySet<string> = new Set(["inject/changed", "inject/already-released", "inject/closed"]);

/** The lines of the log as an export has them. */
function exported(log: readonly DrillEvent[]): string[] {
  let prev = GENESIS;
  return log.map((event) => {
    const { record, line } = seal(event, prev);
    prev = record.hash;
    return line;
  });
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
  beforeAll(async () => {
    for (let run = 0; run < RUNS; run += 1) {
      try {
        await play(SEED + run, run % CLOSELY === 0);
      } catch (error) {
        throw new Error(`FUZZ_SEED=${SEED + run} FUZZ_RUNS=1: ${String(error)}`, { cause: error });
      }
    }
    if (KEPT !== undefined) {
      writeFileSync(KEPT, JSON.stringify({ runs: RUNS_IN_ALL, counts: coverage.counts() }));
    }
    if (RUNS_IN_ALL >= MANY)
      process.stdout.write(`${coverage.table()}\n\nmost seldom:\n${coverage.rarest()}\n`);
  }, 3_600_000);

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
  it("DRL-61 no row ever contradicts itself or the rows that it belongs with", never("DRL-61"));
  it("DRL-62 the exported log verifies", never("DRL-62"));
  it(
    "PLN-30 versions grow one by one, no old one is ever acted on, and who comes second is told",
    never("PLN-30"),
  );
  it("PLN-31 an undo brings back exactly the plan of before the change", never("PLN-31"));

  it("DRL-60 no command is refused with a code that is not its own", () => {
    expect([...coverage.strange]).toEqual([]);
  });
  if (RUNS >= FEW) {
    it("DRL-60 they come to every command and to every refusal that a drill knows", () => {
      const elsewhere = /^(auth|code|media|wire|store|server)\/|^exercise\/unknown$/;
      expect(COMMAND_TYPES.filter((type) => !coverage.accepted.has(type))).toEqual([]);
      const refusals = REJECTION_CODES.filter((code) => !elsewhere.test(code));
      expect(refusals.filter((code) => !coverage.refused.has(code))).toEqual([]);
    });
  }
  if (RUNS_IN_ALL >= MANY) {
    it("DRL-60 each command is accepted and, with each of its codes, refused; everybody tries it, in each phase, on each state", () => {
      expect(coverage.missing()).toEqual([]);
    });
  }
});
