import { RESPONSE_KINDS, TRUTHS } from "@firebreak/shared/scenario";
import type { AssessmentRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { type Checked, checksOf } from "../../client/src/features/unit/model/believable.ts";
import { postOf, voicesAfter } from "../../client/src/features/unit/model/echo.ts";
import { isLatest } from "../../client/src/features/unit/model/responses.ts";
import { agrees } from "../../server/src/simulation/stance.ts";
import { postRow, requestRow, responseRow, table } from "./clientUnitRows.ts";

const said: Checked = {
  inject: "post",
  claim: "dam",
  stance: "false",
  promisesUpdate: true,
  atMs: 5_000,
};
const assessment: AssessmentRow = {
  id: "dam/health",
  claim: "dam",
  unit: "health",
  verdict: "false",
  evidence: "The gauge",
  by: "Lan",
  playMs: 4_000,
  scenarioMs: 0,
};
const source = { unit: "health", assessment, requests: [], sinceMs: 1_000 };

describe("what makes people believe a statement", () => {
  it("DSK-23 checks a statement against the unit's verdict as the model of the public does", () => {
    for (const kind of RESPONSE_KINDS) {
      for (const verdict of TRUTHS) {
        for (const stance of [...TRUTHS, null]) {
          // As the server hears a publication: a correction without a stance says what the unit holds.
          const heard = stance ?? (kind === "correction" && verdict !== "unresolved" ? verdict : undefined);
          const isMet = heard === undefined || verdict === heard || agrees(verdict, heard);
          const found = checksOf({ ...said, stance }, { ...source, assessment: { ...assessment, verdict } });
          expect(found.assessed, `${kind} ${verdict} ${stance}`).toBe(isMet);
        }
      }
    }
  });

  it("DSK-23 counts only what was done before the publication, and all of it while one writes", () => {
    const later = { ...source, assessment: { ...assessment, playMs: 6_000 } };
    expect(checksOf(said, later)).toMatchObject({ assessed: false, evidence: false });
    expect(checksOf({ ...said, atMs: null }, later)).toMatchObject({ assessed: true, evidence: true });
  });

  it("DSK-23 counts evidence, a promised update, and other units asked or answered since it came", () => {
    expect(checksOf({ ...said, promisesUpdate: false }, source)).toMatchObject({
      evidence: true,
      nextUpdate: false,
      agreed: false,
    });
    const agreed = (row: Parameters<typeof requestRow>[0]) =>
      checksOf(said, { ...source, requests: [requestRow(row)] }).agreed;
    expect(agreed({ id: "r", from: "health", to: "hydro", sentMs: 2_000 })).toBe(true);
    expect(agreed({ id: "r", from: "health", to: "hydro", sentMs: 500 })).toBe(false);
    expect(agreed({ id: "r", from: "hydro", to: "health", sentMs: 500, answeredMs: 3_000 })).toBe(true);
    expect(agreed({ id: "r", from: "hydro", to: "health", sentMs: 2_000 })).toBe(false);
    expect(agreed({ id: "r", from: "health", to: "hydro", sentMs: 5_500 })).toBe(false);
  });

  it("DSK-23 asks for no verdict where there is no claim", () => {
    expect(checksOf({ ...said, claim: null, stance: null }, source)).toEqual({
      assessed: null,
      evidence: null,
      agreed: null,
      nextUpdate: true,
    });
  });
});

describe("what the public makes of a publication", () => {
  const published = responseRow({ id: "x", claim: "dam", text: "It stands.", publishedMs: 2_000 });
  const own = postRow({ seq: 10, unit: "health", kind: "holding", text: "It stands.", playMs: 2_000 });

  it("DSK-24 finds the post that a publication became, among those of the unit alone", () => {
    const others = [
      postRow({ seq: 9, unit: "press", kind: "holding", text: "It stands.", playMs: 2_000 }),
      postRow({ seq: 11, unit: "health", kind: "holding", text: "It stands.", playMs: 3_000 }),
    ];
    expect(postOf(published, table(...others, own))?.id).toBe(own.id);
    expect(postOf(published, table(...others))).toBeUndefined();
    expect(postOf({ ...published, publishedMs: null }, table(own))).toBeUndefined();
  });

  it("DSK-24 tells the voices on the claim that came after it, the latest first", () => {
    const voice = (seq: number, claim: string | null = "dam") =>
      postRow({ seq, claim, voice: true, playMs: seq * 200 });
    const posts = table(
      voice(9),
      voice(12),
      voice(14),
      voice(13, "well"),
      postRow({ seq: 15, claim: "dam" }),
    );
    const after = { claim: "dam", playMs: 2_000, seq: 10 };
    expect(voicesAfter(after, posts).map(({ seq }) => seq)).toEqual([14, 12]);
    expect(voicesAfter({ ...after, seq: null }, posts).map(({ seq }) => seq)).toEqual([14, 12]);
    expect(voicesAfter({ ...after, claim: null }, posts)).toEqual([]);
  });

  it("DSK-24 knows the latest word on a claim", () => {
    const next = responseRow({ id: "y", claim: "dam", publishedMs: 3_000 });
    const draft = responseRow({ id: "z", claim: "dam" });
    expect(isLatest(published, [published, draft])).toBe(true);
    expect(isLatest(published, [published, next])).toBe(false);
    expect(isLatest({ ...published, claim: null }, [published])).toBe(false);
    expect(isLatest(draft, [draft])).toBe(false);
  });
});
