import { REQUEST_KINDS } from "@firebreak/shared/commands";
import { RESPONSE_KINDS, TRUTHS } from "@firebreak/shared/scenario";
import { LANGUAGES, localise, type Language } from "@firebreak/shared/text";
import { ACT_TYPES, type ActRow } from "@firebreak/shared/views";
import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { acts } from "../../client/src/i18n/texts/acts.ts";
import { common } from "../../client/src/i18n/texts/common.ts";
import { telling } from "../../client/src/i18n/texts/telling.ts";
import { tellAct, type Teller, tellWhole } from "../../client/src/ui/actWords.ts";
import { LaneView } from "../support/laneView.ts";
import { clearanceRow } from "./clientCallRows.ts";

const drill = new LaneView().site("a").unit("comms", "a").unit("hydro", "a").inject("rumour", ["comms"], 1);
drill.view.claims["dam"] = { id: "dam", text: "The dam has burst" };

function teller(language: Language): Teller {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    ns: ["observer", "acts", "common"],
    defaultNS: "observer",
    resources: {
      vi: { observer: telling.vi, acts: acts.vi, common: common.vi },
      en: { observer: telling.en, acts: acts.en, common: common.en },
    },
    interpolation: { escapeValue: false },
  });
  return {
    t: i18n.getFixedT(language, ["observer", "acts", "common"]),
    text: (text) => localise(text, language),
    rows: drill.view,
  };
}

function act(changes: Partial<ActRow> & Pick<ActRow, "type">): ActRow {
  return { seq: 1, at: 0, playMs: 0, scenarioMs: 0, role: "unit", ...changes };
}

describe.each(LANGUAGES)("acts told in plain words (%s)", (language) => {
  const tell = teller(language);

  it.each(ACT_TYPES)("OBS-33 tell %s as a sentence with nothing left open", (type) => {
    for (const unit of ["comms", undefined]) {
      for (const inject of ["rumour", undefined]) {
        const row = act({
          type,
          to: "hydro",
          claim: "dam",
          verdict: "false",
          kind: type.startsWith("request") ? "information" : "holding",
          ...(unit !== undefined && { unit }),
          ...(inject !== undefined && { inject }),
        });
        const whole = tellWhole(tellAct(row, tell), tell);
        expect(whole).not.toMatch(/\{\{|says\.|undefined|observer:/);
        expect(whole.trim().length).toBeGreaterThan(5);
      }
    }
  });

  it("OBS-33 tell whoever plays the caller hanging up apart from the unit that does", () => {
    const ended = (role: ActRow["role"]) => tellAct(act({ type: "call.ended", unit: "comms", role }), tell);
    for (const role of ["director", "controller"] as const) {
      expect(ended(role).unit).toBe("comms");
      expect(ended(role).text).not.toBe(ended("unit").text);
    }
  });

  it("OBS-33 name the unit that acts and the one it turns to", () => {
    for (const kind of REQUEST_KINDS) {
      const row = act({ type: "request.sent", unit: "comms", to: "hydro", kind, text: "How high?" });
      const words = tellAct(row, tell);
      expect(words).toMatchObject({ unit: "comms", quote: "How high?" });
      expect(words.text).toContain("Unit hydro");
      expect(tellWhole(words, tell)).toMatch(/^Unit comms .*: “How high\?”$/);
    }
  });

  it("OBS-33 tell what units agree on with the unit it concerns, and all that were asked where they are seen", () => {
    const types = [
      "clearance.sought",
      "clearance.reminded",
      "clearance.withdrawn",
      "response.cleared",
      "response.objected",
      "request.reminded",
    ] as const;
    for (const type of types) {
      const { text } = tellAct(act({ type, unit: "comms", to: "hydro", inject: "rumour" }), tell);
      expect(text).toContain("Unit hydro");
      expect(text.charAt(0)).toBe(text.charAt(0).toLowerCase());
    }
    const clearances = Object.fromEntries(
      ["hydro", "comms"].map((unit) => [unit, clearanceRow({ unit, response: "r", soughtMs: 7 })]),
    );
    const sought = act({ type: "clearance.sought", response: "r", playMs: 7, to: "hydro" });
    const words = tellAct(sought, { ...tell, rows: { ...tell.rows, clearances } });
    expect(words.text).toContain("Unit hydro, Unit comms");
  });

  it("OBS-33 tell publications by their kind and verdicts by their word", () => {
    const published = RESPONSE_KINDS.map(
      (kind) => tellAct(act({ type: "response.published", unit: "comms", kind }), tell).text,
    );
    expect(new Set(published).size).toBe(RESPONSE_KINDS.length);
    const judged = TRUTHS.map(
      (verdict) => tellAct(act({ type: "claim.assessed", unit: "comms", claim: "dam", verdict }), tell).text,
    );
    expect(new Set(judged).size).toBe(TRUTHS.length);
    expect(judged.every((text) => text.includes("The dam has burst"))).toBe(true);
  });

  it("OBS-33 name few units that an inject reached, and count many", () => {
    const released = (to: string[]) => {
      drill.inject("wide", to, 2);
      return tellAct(act({ type: "inject.released", inject: "wide" }), tell).text;
    };
    expect(released(["comms", "hydro"])).toContain("Unit comms, Unit hydro");
    expect(released(["comms", "hydro", "x", "y"])).toContain("4");
    expect(released([])).toContain("Inject wide");
  });
});
