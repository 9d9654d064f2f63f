import { describe, expect, it } from "vitest";
import { type Course, openSteps, stepsOf } from "../../client/src/features/unit/model/steps.ts";
import { waitsOf } from "../../client/src/features/unit/model/waits.ts";
import { courseOfText } from "../../client/src/ui/textSteps.ts";
import { callRow, clearanceRow } from "./clientCallRows.ts";
import {
  escalationRow,
  injectRow,
  requestRow,
  responseRow,
  restrictionRow,
  taskRow,
} from "./clientUnitRows.ts";

const fresh: Course = {
  inject: injectRow({ id: "post", claim: "dam", releasedPlayMs: 1_000 }),
  task: taskRow({ inject: "post" }),
  assessment: undefined,
  responses: [],
  requests: [],
  escalations: [],
  clearances: [],
  calls: [],
  restrictions: [],
};
const worked: Course = {
  ...fresh,
  task: taskRow({
    inject: "post",
    state: "answered",
    seenMs: 1_100,
    acknowledgedMs: 1_200,
    acknowledgedBy: "Lan",
    claimedMs: 1_300,
    claimedBy: "Mai",
  }),
  assessment: {
    id: "dam/health",
    claim: "dam",
    unit: "health",
    verdict: "false",
    evidence: null,
    by: "Mai",
    playMs: 1_600,
    scenarioMs: 0,
  },
  requests: [
    requestRow({
      id: "r",
      from: "health",
      to: "press",
      sentMs: 1_400,
      status: "declined",
      answeredMs: 1_500,
    }),
  ],
  responses: [
    responseRow({
      id: "t",
      status: "published",
      draftedMs: 1_700,
      submittedMs: 1_800,
      approvedMs: 1_900,
      approvedBy: "Lan",
      publishedMs: 1_900,
    }),
  ],
  escalations: [
    escalationRow({ id: "e", raisedMs: 2_000, decision: "Yes", decidedMs: 2_100, decidedBy: "Hưng" }),
  ],
  restrictions: [restrictionRow({ id: "x", unit: "health", claim: "poison", playMs: 2_200, by: "Lan" })],
};
const kinds = (course: Course) => stepsOf(course).map((step) => step.kind);

describe("the course of an inject", () => {
  it("DSK-9 begins with the arrival and names what is still to do", () => {
    expect(kinds(fresh)).toEqual(["released"]);
    expect(openSteps(fresh)).toEqual(["acknowledge", "claim", "assess", "answer"]);
  });

  it("DSK-9 lists every step by play time, and equal times in the order of the acts", () => {
    expect(kinds(worked)).toEqual([
      "released",
      "seen",
      "acknowledged",
      "claimed",
      "asked",
      "declined",
      "assessed",
      "drafted",
      "submitted",
      "approved",
      "published",
      "escalated",
      "decided",
      "restricted",
    ]);
    expect(openSteps(worked)).toEqual([]);
    expect(new Set(stepsOf(worked).map((step) => step.key)).size).toBe(14);
  });

  it("DSK-9 leaves out what was said of the claim before the inject came", () => {
    const earlier = responseRow({ id: "old", claim: "dam", draftedMs: 10, publishedMs: 20 });
    expect(kinds({ ...fresh, responses: [earlier] })).toEqual(["released"]);
  });

  it("DSK-9 asks nothing more of a closed inject, and little of an administrative one", () => {
    expect(openSteps({ ...fresh, inject: { ...fresh.inject, state: "complete" } })).toEqual([]);
    expect(openSteps({ ...fresh, inject: { ...fresh.inject, category: "administrative" } })).toEqual([
      "acknowledge",
    ]);
    expect(openSteps({ ...fresh, inject: { ...fresh.inject, claim: null } })).not.toContain("assess");
  });

  it("DSK-9 tells other units' word on the unit's texts and its calls, with what was said", () => {
    const course: Course = {
      ...fresh,
      clearances: [
        clearanceRow({
          unit: "press",
          soughtMs: 2_000,
          status: "cleared",
          answeredMs: 2_500,
          answeredBy: "Vy",
        }),
        clearanceRow({
          unit: "safety",
          soughtMs: 2_000,
          status: "objected",
          answeredMs: 2_600,
          reason: "No time named.",
        }),
        clearanceRow({
          unit: "telecom",
          soughtMs: 2_100,
          status: "withdrawn",
          withdrawnMs: 2_550,
          reason: "Too late for us.",
        }),
      ],
      calls: [
        callRow({ id: "c", pickedUpMs: 1_500, pickedUpBy: "Lan", endedMs: 1_900 }),
        callRow({ id: "missed", endedMs: 1_950 }),
      ],
    };
    expect(kinds(course)).toEqual([
      "released",
      "pickedUp",
      "hungUp",
      "sought",
      "sought",
      "sought",
      "cleared",
      "withdrawn",
      "objected",
    ]);
    expect(stepsOf(course).at(-2)).toMatchObject({ unit: "telecom", note: "Too late for us." });
    expect(stepsOf(course).at(-1)).toMatchObject({ unit: "safety", note: "No time named." });
  });

  it("DSK-60 shows the moment that a text came back, and by whom, among the steps before and after", () => {
    const text = responseRow({
      id: "t",
      status: "published",
      draftedMs: 2_000,
      submittedMs: 2_600,
      returnedMs: 2_300,
      returnedBy: "Lan",
      approvedMs: 2_700,
      approvedBy: "Lan",
      publishedMs: 2_800,
    });
    const course: Course = { ...fresh, responses: [text], clearances: [] };
    expect(kinds(course)).toEqual(["released", "drafted", "returned", "submitted", "approved", "published"]);
    expect(stepsOf(course)[2]).toMatchObject({ playMs: 2_300, by: "Lan" });
    // Control and the unit read the same way of the text, other units' words on other texts left out.
    const asked = clearanceRow({ unit: "press", response: "t", soughtMs: 2_100, status: "void" });
    const other = clearanceRow({ unit: "press", response: "u", soughtMs: 2_100 });
    expect(courseOfText(text, [asked, other]).map(({ kind }) => kind)).toEqual([
      "drafted",
      "sought",
      "returned",
      "submitted",
      "approved",
      "published",
    ]);
  });

  it("DSK-9 takes another unit's question for its decision alone", () => {
    const theirs = escalationRow({
      id: "t",
      unit: "press",
      raisedMs: 2_000,
      decision: "Yes",
      decidedMs: 2_100,
    });
    expect(kinds({ ...fresh, escalations: [theirs] })).toEqual(["released", "decided"]);
  });
});

describe("what an inject waits for", () => {
  it("DSK-54 names each open word of others, what is due first on top, and drafts that nobody has taken on", () => {
    const waits = waitsOf({
      ...fresh,
      responses: [
        responseRow({ id: "asked" }),
        responseRow({ id: "idle", kind: "update" }),
        responseRow({ id: "back", status: "returned", returnedReason: "Name the source." }),
        responseRow({ id: "up", status: "submitted" }),
        responseRow({ id: "ready", status: "approved" }),
      ],
      clearances: [clearanceRow({ unit: "safety", response: "asked", dueMs: 9_000 })],
      requests: [requestRow({ id: "q", from: "health", to: "press", dueMs: 5_000 })],
      escalations: [escalationRow({ id: "e" })],
    });
    expect(waits.map(({ kind, dueMs }) => [kind, dueMs])).toEqual([
      ["answer", 5_000],
      ["clearance", 9_000],
      ["draft", null],
      ["returned", null],
      ["approval", null],
      ["approved", null],
      ["decision", null],
    ]);
    expect(waits.find(({ kind }) => kind === "returned")?.note).toBe("Name the source.");
  });

  it("DSK-54 counts a promised update down until a later publication keeps it", () => {
    const promise = responseRow({
      id: "p",
      inject: "post",
      status: "published",
      publishedMs: 2_000,
      nextUpdateDueMs: 9_000,
    });
    expect(waitsOf({ ...fresh, responses: [promise] })).toEqual([
      { kind: "update", key: "p published", dueMs: 9_000 },
    ]);
    const later = responseRow({ id: "l", inject: "post", status: "published", publishedMs: 3_000 });
    expect(waitsOf({ ...fresh, responses: [promise, later] })).toEqual([]);
    expect(waitsOf(worked)).toEqual([]);
  });
});
