import { applyChange, withChanges, type Change } from "@firebreak/shared/changes";
import type { Audience } from "@firebreak/shared/roles";
import { emptyView, type View } from "@firebreak/shared/views";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import type { DrillEvent } from "../../server/src/domain/events.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { audiencesOf, project, viewOf } from "../../server/src/domain/project.ts";
import { random } from "../../server/src/simulation/random.ts";
import { canaryScenario, mark } from "../support/canaryScenario.ts";
import { Drill } from "../support/simulatedDrill.ts";
import { MayRead } from "../support/mayRead.ts";
import { RandomCommands } from "../support/randomCommands.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 300);
const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 1e9));
const STEPS = 50;
const SCENARIO = canaryScenario();

/** What one audience's screen has been told so far. */
interface Screen {
  folded: View;
  copied: View;
  changes: Change[][];
  snapshot: { after: number; json: string } | null;
}

type Rule = "VIS-2" | "VIS-3" | "SYN-1" | "SYN-2" | "SYN-3" | "SYN-4";
type Fault = (rule: Rule, message: string) => void;

/**
 * Plays one random drill and checks, after every event, everything that its audiences were told; the views
 * of the first events, by which people are let in and which are the same in every drill, where `fromStart`.
 */
function play(seed: number, fromStart: boolean, fault: Fault): void {
  const r = random(seed, "views");
  const mayRead = new MayRead(SCENARIO);
  const screens = new Map<Audience, Screen>();
  const snapshotAt = Math.floor(r.between(1, 60));
  const onEvent = (event: DrillEvent, state: ExerciseState): void => {
    mayRead.follow(event);
    for (const audience of audiencesOf(state)) {
      let screen = screens.get(audience);
      if (screen === undefined) {
        screen = { folded: emptyView(audience), copied: emptyView(audience), changes: [], snapshot: null };
        screens.set(audience, screen);
      }
      tell(screen, project(event, state, audience), state, event, fault, fromStart || begun);
      if (audience !== "control") checkShape(audience, screen.changes.at(-1) ?? [], state, fault);
      if (event.seq === snapshotAt) {
        screen.snapshot = { after: screen.changes.length, json: JSON.stringify(screen.folded) };
      }
    }
    for (const audience of mayRead.audiences) {
      const leaked = mayRead.forbidden(audience, JSON.stringify(screens.get(audience)?.changes.at(-1)));
      if (leaked.length > 0) {
        fault("VIS-2", `${audience} read ${leaked.join()} in ${event.type} at ${event.seq}`);
      }
    }
  };
  let begun = false;
  let typed = 0;
  const drill = new Drill(SCENARIO, onEvent);
  begun = true;
  const commands = new RandomCommands(r, () => mark("typed", typed++));
  for (let step = 0; step < STEPS; step += 1) commands.step(drill);
  for (const screen of screens.values()) {
    if (!isDeepStrictEqual(fromSnapshot(screen), screen.folded)) fault("SYN-2", screen.folded.audience);
  }
}

/** Folds the changes in by both ways that there are, after a trip through JSON, and compares. */
function tell(
  screen: Screen,
  changes: Change[],
  state: ExerciseState,
  event: DrillEvent,
  fault: Fault,
  compared: boolean,
): void {
  const travelled = JSON.parse(JSON.stringify(changes)) as Change[];
  if (!isDeepStrictEqual(travelled, changes)) fault("SYN-4", JSON.stringify(changes));
  screen.changes.push(travelled);
  for (const change of travelled) applyChange(screen.folded, change);
  screen.copied = withChanges(screen.copied, travelled);
  if (!compared) return;
  // What a timeline holds can't be told from the state: lines are written as things happen.
  const drawn = { ...viewOf(state, screen.folded.audience), acts: screen.folded.acts };
  const where = `${drawn.audience} at ${event.seq}, ${event.type}`;
  if (!isDeepStrictEqual(screen.folded, drawn)) fault("SYN-1", where);
  if (!isDeepStrictEqual(screen.copied, screen.folded)) fault("SYN-3", where);
}

function fromSnapshot({ snapshot, changes, folded }: Screen): View {
  const view = snapshot === null ? emptyView(folded.audience) : (JSON.parse(snapshot.json) as View);
  for (const change of changes.slice(snapshot?.after ?? 0).flat()) applyChange(view, change);
  return view;
}

/** What must not be told whatever its words: tables, fields and kinds that are somebody else's business. */
function checkShape(
  audience: Audience,
  changes: readonly Change[],
  state: ExerciseState,
  fault: Fault,
): void {
  for (const change of changes) {
    const wrong = wrongWith(change, audience, state);
    if (wrong !== null) fault("VIS-3", `${audience} was told ${wrong}: ${JSON.stringify(change)}`);
  }
}

function wrongWith(change: Change, audience: Audience, state: ExerciseState): string | null {
  const evaluator = audience === "evaluator";
  const ended = state.exercise.phase === "ended";
  const own = (unit: string | null): boolean => audience === `unit:${unit}`;
  if (change.op === "act") {
    const { type } = change.act;
    if (/^inject\.(deferred|skipped|held|unheld|added|edited|reverted|assigned)$/.test(type))
      return "of the plan";
    if ((type === "rating.given" || type === "persona.posted") && !evaluator) return "what control does";
    if (type === "expectation.missed" && !evaluator) return "what was expected";
    return audience === "observer" && change.act.name !== undefined ? "a name" : null;
  }
  if (change.op !== "put") return null;
  switch (change.table) {
    case "injects": {
      if (change.row.releasedSeq === null) return "an inject to come";
      if ("plan" in change.row) return "the plan";
      if (evaluator) return null;
      if (change.row.category !== "inject" && change.row.category !== "administrative") return "the category";
      if (change.row.storyline !== null) return "the storyline";
      return hidesKind(change.row.from.kind) ? "who is a troll" : null;
    }
    case "posts":
      if (evaluator) return null;
      if (change.row.inject !== null) return "which inject made a post";
      return hidesKind(change.row.author.kind) ? "who is a troll" : null;
    case "claims": {
      const truth = "truth" in change.row || "harm" in change.row;
      return truth && !evaluator && !(audience === "observer" && ended) ? "the truth" : null;
    }
    case "people":
    case "tasks":
    case "assessments":
    case "responses":
      return evaluator || own(change.row.unit) ? null : "another unit's business";
    case "requests":
      return evaluator || own(change.row.from) || own(change.row.to) ? null : "a stranger's request";
    case "clearances":
      return evaluator || own(change.row.owner) || own(change.row.unit) ? null : "a stranger's text";
    case "calls":
      if (evaluator) return null;
      if (!own(change.row.unit)) return "another unit's call";
      return "outcome" in change.row ? "what control thinks of a call" : null;
    case "cards":
    case "decisions":
      return evaluator || own(change.row.unit) ? null : "another unit's business";
    case "receipts":
      return evaluator ? null : "what only evaluators see";
    case "ladders":
    case "personas":
    case "channels":
      return "the control cell's own";
    case "curves":
      return "belief" in change.row && !evaluator && !(audience === "observer" && ended)
        ? "what people believe"
        : null;
    case "moods":
      return audience.startsWith("unit:") ? "the public's trust" : null;
    case "reactions":
      return evaluator || (audience === "observer" && ended) ? null : "why the public moved";
    case "restrictions":
      if (evaluator || (audience === "observer" && ended)) return null;
      if (audience !== "observer" && !own(change.row.unit)) return "another unit's restriction";
      return "failure" in change.row ? "what a restriction is worth" : null;
    case "ratings":
    case "storylines":
    case "objectives":
    case "expectations":
      return evaluator ? null : "what only evaluators see";
    case "sites":
    case "units":
    case "escalations":
    case "messages":
      return null;
  }
}

function hidesKind(kind: string): boolean {
  return kind === "troll" || kind === "bot";
}

describe(`what each audience is told, in ${RUNS} random drills (seed ${SEED})`, () => {
  const faults: { rule: Rule; message: string }[] = [];

  beforeAll(() => {
    for (let run = 0; run < RUNS; run += 1) {
      const replay = `FUZZ_SEED=${SEED + run} FUZZ_RUNS=1`;
      try {
        play(SEED + run, run === 0, (rule, message) =>
          faults.push({ rule, message: `${replay}: ${message}` }),
        );
      } catch (error) {
        throw new Error(`${replay}: ${String(error)}`, { cause: error });
      }
    }
  }, 3_600_000);

  const never = (rule: Rule) => () => {
    const broken = faults.filter((fault) => fault.rule === rule).map(({ message }) => message);
    expect(broken.slice(0, 5)).toEqual([]);
  };
  it("VIS-2 no unit and no observer is told a text or an id that is hidden from them", never("VIS-2"));
  it("VIS-3 no audience is told of a table, a field or a kind that is not for it", never("VIS-3"));
  it("SYN-1 the fold of an audience's changes is what the state shows it, after every event", never("SYN-1"));
  it("SYN-2 a snapshot and the changes after it give the same view as all changes", never("SYN-2"));
  it("SYN-3 the screen's way to apply changes gives the same view as the server's", never("SYN-3"));
  it("SYN-4 a change comes out of JSON as it went in", never("SYN-4"));
});
