import { type Truth, TRUTHS } from "@firebreak/shared/scenario";
import type { AssessmentRow, ExpectationRow, TaskRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  countStatuses,
  lateness,
  listExpectations,
} from "../../client/src/features/evaluator/model/expectations.ts";
import { acknowledgedAfter, listReleases } from "../../client/src/features/evaluator/model/releases.ts";
import { type Judgement, judge, readVerdicts } from "../../client/src/features/evaluator/model/verdicts.ts";
import { agrees, contradicts } from "../../server/src/simulation/stance.ts";
import { LaneView, MINUTE } from "../support/laneView.ts";

function expected(id: string, changes: Partial<ExpectationRow>): ExpectationRow {
  return {
    id,
    inject: "rumour",
    unit: "comms",
    action: "publish",
    kind: null,
    with: [],
    text: null,
    objective: null,
    dueMs: 10 * MINUTE,
    status: "pending",
    metMs: null,
    ...changes,
  };
}

const rows = [
  expected("met", { status: "met", dueMs: 4 * MINUTE, metMs: 3 * MINUTE }),
  expected("open-late", { dueMs: 20 * MINUTE }),
  expected("missed", { status: "missed", dueMs: 8 * MINUTE, unit: "hydro" }),
  expected("open-soon", { dueMs: 12 * MINUTE }),
  expected("late", { status: "late", dueMs: 5 * MINUTE, metMs: 7 * MINUTE }),
];

describe("the expected actions", () => {
  it("OBS-34 come with the next deadline first, then what is settled, the latest deadline first", () => {
    const ids = listExpectations(rows, { unit: null, status: null }).map((row) => row.id);
    expect(ids).toEqual(["open-soon", "open-late", "missed", "late", "met"]);
  });

  it("OBS-34 can be had of one unit and of one state", () => {
    expect(listExpectations(rows, { unit: "hydro", status: null }).map((row) => row.id)).toEqual(["missed"]);
    expect(listExpectations(rows, { unit: null, status: "late" }).map((row) => row.id)).toEqual(["late"]);
    expect(listExpectations(rows, { unit: "hydro", status: "met" })).toEqual([]);
    expect(countStatuses(rows, null)).toEqual({ pending: 2, met: 1, late: 1, missed: 1 });
    expect(countStatuses(rows, "comms")).toEqual({ pending: 2, met: 1, late: 1, missed: 0 });
  });

  it("OBS-35 tell how long before or after its deadline an action came", () => {
    expect(rows.map(lateness)).toEqual([-MINUTE, null, null, null, 2 * MINUTE]);
  });
});

describe("verdicts against the truth", () => {
  const table = TRUTHS.flatMap((verdict) => TRUTHS.map((truth): [Truth, Truth] => [verdict, truth]));

  it.each(table)("OBS-36 judge %s of what is %s as the metrics do", (verdict, truth) => {
    const judgement = judge(verdict, truth);
    if (agrees(verdict, truth)) expect(judgement).toBe("right");
    else if (contradicts(verdict, truth)) expect(judgement).toBe("wrong");
    else {
      const open: Judgement = verdict === truth ? "right" : verdict === "unresolved" ? "cautious" : "early";
      expect(judgement).toBe(open);
    }
  });

  it("OBS-36 stand by claim and unit, and are not judged where no truth is known", () => {
    const assessment = (claim: string, unit: string, verdict: Truth): AssessmentRow => ({
      id: `${claim}/${unit}`,
      claim,
      unit,
      verdict,
      evidence: null,
      by: "Someone",
      playMs: 0,
      scenarioMs: 0,
    });
    const claims = {
      dam: { id: "dam", text: "Burst", truth: "false" as const },
      late: { id: "late", text: "Late" },
    };
    const assessments = {
      "dam/comms": assessment("dam", "comms", "misleading"),
      "dam/hydro": assessment("dam", "hydro", "true"),
      "late/hydro": assessment("late", "hydro", "true"),
    };
    const found = readVerdicts(claims, assessments).map(({ claim, verdicts }) => [
      claim.id,
      [...verdicts].map(([unit, { judgement }]) => [unit, judgement]),
    ]);
    expect(found).toEqual([
      [
        "dam",
        [
          ["comms", "right"],
          ["hydro", "wrong"],
        ],
      ],
      ["late", [["hydro", null]]],
    ]);
  });
});

describe("released injects", () => {
  const drill = new LaneView()
    .inject("one", ["comms", "hydro"], 1)
    .inject("two", ["hydro"], 4)
    .inject("three", [], null);
  const task = (inject: string, unit: string, acknowledgedMs: number | null): TaskRow => ({
    id: `${inject}/${unit}`,
    inject,
    unit,
    state: acknowledgedMs === null ? "new" : "acknowledged",
    seenMs: null,
    acknowledgedMs,
    acknowledgedBy: null,
    claimedMs: null,
    claimedBy: null,
    firstActionMs: null,
    answeredMs: null,
  });
  const tasks = Object.fromEntries(
    [task("two", "hydro", null), task("one", "hydro", 3 * MINUTE), task("one", "comms", null)].map((row) => [
      row.id,
      row,
    ]),
  );

  it("OBS-37 come newest first, with what became of them at each unit, and how soon it was acknowledged", () => {
    const releases = listReleases(drill.view.injects, tasks, null);
    expect(releases.map((each) => [each.inject.id, each.tasks.map((row) => row.unit)])).toEqual([
      ["two", ["hydro"]],
      ["one", ["comms", "hydro"]],
    ]);
    const delays = releases.flatMap(({ inject, tasks: each }) =>
      each.map((row) => acknowledgedAfter(inject, row)),
    );
    expect(delays).toEqual([null, null, 2 * MINUTE]);
    expect(listReleases(drill.view.injects, tasks, "comms").map((each) => each.inject.id)).toEqual(["one"]);
  });
});
