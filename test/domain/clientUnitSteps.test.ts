import { describe, expect, it } from "vitest";
import { type Course, openSteps, stepsOf } from "../../client/src/features/unit/model/steps.ts";
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
});
