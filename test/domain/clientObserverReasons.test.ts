import { RATINGS } from "@firebreak/shared/reactions";
import { TRUTHS } from "@firebreak/shared/scenario";
import type { RatingRow, ReactionRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { readCriticals } from "../../client/src/features/evaluator/model/criticals.ts";
import {
  listStatements,
  nextUnrated,
  ratingOfKey,
} from "../../client/src/features/evaluator/model/statements.ts";
import { latestPost } from "../../client/src/features/observer/model/newsreel.ts";
import { listReasons } from "../../client/src/reaction/reasons/reasons.ts";
import { LaneView } from "../support/laneView.ts";
import { responseRow, restrictionRow, table } from "./clientUnitRows.ts";

function reaction(id: string, minute: number, changes: Partial<ReactionRow> = {}): ReactionRow {
  return { id, minute, cause: "correction", trust: 0, playMs: 0, scenarioMs: 0, ...changes };
}

function rating(response: string, person: string, changes: Partial<RatingRow> = {}): RatingRow {
  return {
    id: `${response}/${person}`,
    response,
    unit: "comms",
    rating: "S",
    note: null,
    by: person,
    playMs: 0,
    ...changes,
  };
}

describe("why the public moved", () => {
  const rows = table(
    reaction("a", 1, { unit: "comms", claim: "dam" }),
    reaction("b", 3, { unit: "hydro", other: "comms", claim: "well", cause: "contradiction" }),
    reaction("c", 2, { claim: "dam", cause: "claim-appeared" }),
  );
  const ids = (unit: string | null, claim: string | null) =>
    listReasons(rows, { unit, claim }).map((row) => row.id);

  it("OBS-44 lists the reasons, the latest first, of one unit and one claim where asked", () => {
    expect(ids(null, null)).toEqual(["b", "c", "a"]);
    expect(ids(null, "dam")).toEqual(["c", "a"]);
    expect(ids("comms", null)).toEqual(["b", "a"]);
    expect(ids("hydro", "dam")).toEqual([]);
  });

  it("OBS-43 makes no headline of a comment", () => {
    const drill = new LaneView().post("report", 3).post("voice", 4);
    const voice = drill.view.posts["voice"];
    if (voice !== undefined) voice.voice = true;
    expect(latestPost(drill.view.posts)?.id).toBe("report");
  });
});

describe("statements to be rated", () => {
  const checks = { assessed: true, evidence: false, nextUpdate: true, agreed: false };
  const source = {
    responses: table(
      responseRow({ id: "one", unit: "comms", claim: "dam", stance: "false", publishedMs: 1_000 }),
      responseRow({ id: "two", unit: "hydro", claim: "dam", stance: "true", publishedMs: 2_000 }),
      responseRow({ id: "three", unit: "comms", publishedMs: 3_000 }),
      responseRow({ id: "draft", unit: "comms" }),
    ),
    ratings: table(rating("three", "me"), rating("three", "you", { rating: "M" }), rating("one", "you")),
    reactions: table(reaction("r", 1, { response: "one", checks }), reaction("s", 2, { response: "two" })),
    claims: { dam: { id: "dam", text: "Burst", truth: "false" as const } },
  };

  it("OBS-45 are what was published, the latest first, each with its ratings, its truth and its checks", () => {
    const found = listStatements(source, "me", null);
    expect(found.map(({ response }) => response.id)).toEqual(["three", "two", "one"]);
    expect(found.map(({ judgement }) => judgement)).toEqual([null, "wrong", "right"]);
    expect(found.map(({ own }) => own?.rating)).toEqual(["S", undefined, undefined]);
    expect(found.map(({ others }) => others.map(({ by }) => by))).toEqual([["you"], [], ["you"]]);
    expect(found.map((each) => each.checks)).toEqual([null, null, checks]);
    expect(listStatements(source, "me", "hydro").map(({ response }) => response.id)).toEqual(["two"]);
  });

  it("OBS-45 come longest waiting first for whoever has not rated them, each by one key", () => {
    expect(nextUnrated(listStatements(source, "me", null))?.response.id).toBe("one");
    expect(nextUnrated(listStatements(source, "you", null))?.response.id).toBe("two");
    expect(nextUnrated([])).toBeNull();
    for (const each of RATINGS) {
      expect(ratingOfKey(each)).toBe(each);
      expect(ratingOfKey(each.toLowerCase())).toBe(each);
    }
    expect(["x", "Enter", "Shift", "pp"].map(ratingOfKey)).toEqual([null, null, null, null]);
  });
});

describe("critical failures", () => {
  const claims = Object.fromEntries(
    TRUTHS.map((truth) => [truth, { id: truth, text: truth, truth }] as const),
  );

  it("OBS-46 are requests that the exercise grades so, and public denials of what is true or an opinion", () => {
    const restrictions = table(
      restrictionRow({ id: "x", claim: "true", failure: "critical", playMs: 9_000 }),
      restrictionRow({ id: "y", claim: "unresolved", failure: "failure" }),
      restrictionRow({ id: "z", claim: "false", failure: "none" }),
    );
    const responses = table(
      ...TRUTHS.flatMap((claim) =>
        TRUTHS.map((stance) =>
          responseRow({ id: `${stance} of ${claim}`, claim, stance, publishedMs: 1_000 }),
        ),
      ),
      responseRow({ id: "only drafted", claim: "true", stance: "false" }),
    );
    const found = readCriticals({ restrictions, responses, claims }, null);
    expect(found[0]).toMatchObject({ kind: "restricted", key: "x" });
    expect(
      found
        .slice(1)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(["false of opinion", "false of true", "misleading of opinion", "misleading of true"]);
    expect(readCriticals({ restrictions, responses, claims }, "press")).toEqual([]);
  });

  it("OBS-46 are none where no truth is known", () => {
    const responses = table(responseRow({ id: "a", claim: "dam", stance: "false", publishedMs: 1 }));
    const unknown = { dam: { id: "dam", text: "Burst" } };
    expect(readCriticals({ restrictions: {}, responses, claims: unknown }, null)).toEqual([]);
  });
});
