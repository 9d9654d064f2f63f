import { COMMANDS, REQUEST_KINDS as COMMAND_REQUEST_KINDS } from "@firebreak/shared/commands";
import { RESPONSE_KINDS as SCENARIO_KINDS, TRUTHS as SCENARIO_TRUTHS } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import {
  composingOf,
  contentOf,
  detailsOf,
  freshComposing,
  hasArrived,
  isComposing,
  minutesOf,
  withKind,
} from "../../client/src/features/unit/model/composing.ts";
import { likelyKind, nextActs, stepsToPublish } from "../../client/src/features/unit/model/responses.ts";
import { REQUEST_KINDS, RESPONSE_KINDS, TRUTHS } from "../../client/src/features/unit/model/vocabulary.ts";
import { injectRow, responseRow } from "./clientUnitRows.ts";

const about = { inject: "post", claim: "dam" };
const typed = { ...freshComposing("holding"), text: "  We are checking.  " };

describe("the composer", () => {
  it("DSK-10 leads through approval where the unit has an approver, and straight out where it has none", () => {
    expect(nextActs("draft", true, false)).toEqual(["edit", "submit"]);
    expect(nextActs("returned", true, true)).toEqual(["edit", "submit", "publish"]);
    expect(nextActs("submitted", true, true)).toEqual(["approve", "return", "edit"]);
    expect(nextActs("approved", true, false)).toEqual(["publish", "return"]);
    expect(nextActs("draft", false, false)).toEqual(["edit", "publish"]);
    expect(nextActs("published", true, true)).toEqual([]);
  });

  it("DSK-10 takes the steps to the public that are still wanting", () => {
    const all = ["response.submit", "response.approve", "response.publish"];
    expect(stepsToPublish("draft", true)).toEqual(all);
    expect(stepsToPublish("returned", true)).toEqual(all);
    expect(stepsToPublish("submitted", true)).toEqual(all.slice(1));
    expect(stepsToPublish("approved", true)).toEqual(all.slice(2));
    expect(stepsToPublish("draft", false)).toEqual(all.slice(2));
    expect(stepsToPublish("published", false)).toEqual([]);
  });

  it("DSK-11 sends what the command's schema takes", () => {
    const content = contentOf({ ...typed, stance: "false", nextUpdate: "15" }, about);
    expect(content).toEqual({
      kind: "holding",
      text: "We are checking.",
      ...about,
      stance: "false",
      nextUpdate: 15,
    });
    expect(COMMANDS["response.draft"].safeParse(content).success).toBe(true);
    expect(COMMANDS["response.publish"].safeParse(content).success).toBe(true);
  });

  it("DSK-11 says nothing of a claim where there is none", () => {
    const content = contentOf({ ...typed, stance: "false", nextUpdate: "" }, { inject: null, claim: null });
    expect(content).toEqual({ kind: "holding", text: "We are checking." });
  });

  it("DSK-11 holds back empty text and minutes that are none", () => {
    expect(contentOf({ ...typed, text: " \n" }, about)).toBeNull();
    for (const wrong of ["0", "1.5", "-3", "1441", "ten", "1e99"]) {
      expect(minutesOf(wrong), wrong).toBeNull();
      expect(contentOf({ ...typed, nextUpdate: wrong }, about), wrong).toBeNull();
    }
    expect(minutesOf(" 1440 ")).toBe(1_440);
    expect(minutesOf("")).toBeUndefined();
  });

  it("DSK-11 offers a next update with the kinds that promise one, and keeps what was typed", () => {
    expect(withKind(freshComposing("answer"), "holding").nextUpdate).toBe("15");
    expect(withKind({ ...typed, nextUpdate: "7" }, "update").nextUpdate).toBe("7");
    expect(freshComposing("answer").nextUpdate).toBe("");
  });

  it("DSK-12 knows its text again among the unit's responses", () => {
    const row = responseRow({ id: "r", text: "We are checking.", stance: "true", nextUpdate: 5 });
    expect(hasArrived(typed, [row])).toBe(true);
    expect(hasArrived({ ...typed, kind: "update" }, [row])).toBe(false);
    expect(hasArrived({ ...typed, text: "Else" }, [row])).toBe(false);
    expect(isComposing(composingOf(row))).toBe(true);
    expect(isComposing({ ...typed, kind: "poem" })).toBe(false);
    expect(isComposing(null)).toBe(false);
  });

  it("DSK-56 sends a draft's kind, stance and next update without its words", () => {
    const details = detailsOf({ ...typed, stance: "true", nextUpdate: "7" }, about);
    expect(details).toEqual({ kind: "holding", ...about, stance: "true", nextUpdate: 7 });
    const sent = COMMANDS["response.draft"].parse({ ...details, response: "r" });
    expect(sent).not.toHaveProperty("text");
    expect(detailsOf({ ...typed, text: "", nextUpdate: "none" }, about)).toBeNull();
  });

  it("DSK-11 offers all the words of the contracts", () => {
    expect([...TRUTHS].sort()).toEqual([...SCENARIO_TRUTHS].sort());
    expect([...RESPONSE_KINDS].sort()).toEqual([...SCENARIO_KINDS].sort());
    expect([...REQUEST_KINDS].sort()).toEqual([...COMMAND_REQUEST_KINDS].sort());
  });

  it("DSK-18 proposes the kind that fits the channel and what has been said", () => {
    const published = [responseRow({ id: "r", publishedMs: 1 })];
    expect(likelyKind(injectRow({ id: "call", channel: "press-call" }), published)).toBe("answer");
    expect(likelyKind(injectRow({ id: "post" }), [])).toBe("holding");
    expect(likelyKind(injectRow({ id: "post" }), published)).toBe("update");
    expect(likelyKind(null, [])).toBe("statement");
  });
});
