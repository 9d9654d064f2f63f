import { LANGUAGES } from "@firebreak/shared/text";
import { describe, expect, it } from "vitest";
import { openPlaces, placeAfter } from "../../client/src/features/unit/model/openPlaces.ts";
import { type TemplateFacts, templateOf } from "../../client/src/features/unit/model/templates.ts";
import { RESPONSE_KINDS } from "../../client/src/features/unit/model/vocabulary.ts";

const NOTHING: TemplateFacts = {
  unit: "Sở Y tế",
  claim: null,
  stance: null,
  evidence: null,
  asker: null,
  now: null,
  next: null,
};
const KNOWN: TemplateFacts = {
  unit: "Health Department",
  claim: "The dam has gone.",
  stance: "false",
  evidence: "Gauge at 15:40: 168.9 m.\nChecked twice.",
  asker: "Khánh Vy",
  now: "16:32",
  next: "17:10",
};
const places = (text: string) => openPlaces(text).map((place) => place.text);

describe("templates", () => {
  it("DSK-17 has one of every kind in every language, whose open places are what nobody knows yet", () => {
    for (const language of LANGUAGES) {
      for (const kind of RESPONSE_KINDS) {
        const empty = templateOf(language, kind, NOTHING);
        const filled = templateOf(language, kind, KNOWN);
        expect(empty, `${language} ${kind}`).toContain(NOTHING.unit);
        expect(places(empty).length, `${language} ${kind}`).toBeGreaterThan(places(filled).length);
        expect(places(filled).length, `${language} ${kind}`).toBeGreaterThan(1);
        expect(filled, `${language} ${kind}`).toContain("17:10");
        expect(`${empty}${filled}`, `${language} ${kind}`).not.toMatch(/null|undefined|\.\./);
      }
    }
  });

  it("DSK-17 fills in the claim once, after the truth, with the unit's verdict and evidence as clauses", () => {
    const lines = templateOf("en", "correction", KNOWN).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "[What is true, in the first sentence].",
      "The report “The dam has gone” is not true.",
      "Basis: Gauge at 15:40: 168.9 m. Checked twice.",
    ]);
    expect(templateOf("en", "correction", { ...KNOWN, stance: "misleading" })).toContain("is misleading: [");
    expect(templateOf("en", "answer", KNOWN)).toMatch(/^Dear Khánh Vy,/);
    expect(templateOf("vi", "holding", { ...KNOWN, claim: "x".repeat(301) })).toContain("[việc gì, ở đâu]");
  });
});

describe("open places", () => {
  it("DSK-51 are square brackets with a letter in them, in one line; a note's number is none", () => {
    expect(openPlaces("Level [m], see [1] and [giờ]")).toEqual([
      { at: 6, text: "[m]" },
      { at: 23, text: "[giờ]" },
    ]);
    expect(places("Level 41.2 m (at 15:40)")).toEqual([]);
    expect(places("[broken\nline] [ ] []")).toEqual([]);
  });

  it("DSK-51 follow one another from the caret, and begin again after the last", () => {
    const found = openPlaces("[a] and [b]");
    expect(placeAfter(found, 0)?.text).toBe("[a]");
    expect(placeAfter(found, 3)?.text).toBe("[b]");
    expect(placeAfter(found, 11)?.text).toBe("[a]");
    expect(placeAfter([], 0)).toBeUndefined();
  });
});
