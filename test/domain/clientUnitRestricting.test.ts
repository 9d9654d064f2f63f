import { COMMANDS } from "@firebreak/shared/commands";
import { LEGITIMATE_AIMS, MEASURES } from "@firebreak/shared/reactions";
import { type Truth, TRUTHS } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import {
  groundsOf,
  isRestricting,
  missingIn,
  NO_GROUNDS,
  PARTS,
  requestOf,
  requestsToRestrict,
  type Restricting,
  type Standing,
  standingOf,
} from "../../client/src/features/unit/model/restricting.ts";
import { restrictionRow, table } from "./clientUnitRows.ts";

const full: Restricting = {
  measure: "label",
  legalBasis: " Article 16 ",
  aim: "public-order",
  harm: "People run",
  evidence: "Photographs",
  milder: "A correction",
  review: "The ombudsman, 18:00",
  imminent: "Within the hour",
};
const STANDINGS: readonly Standing[] = ["suppresses", "open", "untrue"];

describe("asking for content to be restricted", () => {
  it("DSK-20 is a request only with every ground of the three parts", () => {
    for (const standing of STANDINGS) {
      expect(requestOf("dam", full, standing)).not.toBeNull();
      for (const ground of PARTS.flatMap((part) => groundsOf(part, standing))) {
        const without = { ...full, [ground]: ground === "measure" || ground === "aim" ? "" : "  " };
        expect(requestOf("dam", without, standing), ground).toBeNull();
        expect(PARTS.flatMap((part) => missingIn(part, without, standing))).toEqual([ground]);
      }
    }
  });

  it("DSK-20 asks for imminence, and sends it, exactly while the unit has not settled the claim", () => {
    for (const standing of STANDINGS) {
      const isAsked = PARTS.some((part) => groundsOf(part, standing).includes("imminent"));
      expect(isAsked).toBe(standing === "open");
      expect(requestOf("dam", full, standing)?.imminent).toBe(isAsked ? "Within the hour" : undefined);
    }
  });

  it("DSK-20 is what the server takes, for every measure and aim, without spaces at its ends", () => {
    for (const measure of MEASURES) {
      for (const aim of LEGITIMATE_AIMS) {
        const request = requestOf("dam", { ...full, measure, aim }, "open");
        expect(COMMANDS["restriction.request"].parse(request)).toEqual(request);
        expect(request?.legalBasis).toBe("Article 16");
      }
    }
  });

  it("DSK-21 is judged by the unit's own verdict: true and opinion would be suppressed", () => {
    const expected: Record<Truth, Standing> = {
      true: "suppresses",
      opinion: "suppresses",
      unresolved: "open",
      false: "untrue",
      misleading: "untrue",
    };
    for (const truth of TRUTHS) expect(standingOf(truth)).toBe(expected[truth]);
    expect(standingOf(null)).toBe("open");
  });

  it("DSK-22 lists the unit's own requests, that on the claim first, then the latest", () => {
    const rows = table(
      restrictionRow({ id: "a", claim: "dam", playMs: 1 }),
      restrictionRow({ id: "b", claim: "well", playMs: 2 }),
      restrictionRow({ id: "c", claim: "late", playMs: 3 }),
      restrictionRow({ id: "d", unit: "press", playMs: 4 }),
    );
    expect(requestsToRestrict(rows, "health", "dam").map(({ id }) => id)).toEqual(["a", "c", "b"]);
    expect(requestsToRestrict(rows, "health", null).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });

  it("DSK-12 takes back only what is a request half written", () => {
    expect(isRestricting(NO_GROUNDS)).toBe(true);
    expect(isRestricting({ ...full })).toBe(true);
    expect(isRestricting({ ...full, measure: "silence" })).toBe(false);
    expect(isRestricting({ ...full, review: 3 })).toBe(false);
    expect(isRestricting(null)).toBe(false);
  });
});
