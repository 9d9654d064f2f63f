import { describe, expect, it } from "vitest";
import {
  isHour,
  readCaller,
  readForward,
  readOrder,
  replyDueMs,
  sentencesOf,
  splitNote,
} from "../../client/src/features/unit/model/artefact.ts";
import { loadScenario } from "../../server/src/scenario/load.ts";
import { injectRow, taskRow } from "./clientUnitRows.ts";

describe("an inject's text in the manner of its channel", () => {
  it("DSK-19 takes a note in front of the text apart, and nothing else", () => {
    expect(splitNote("[Video 0:41. Water.]\nRun!")).toEqual({ note: "Video 0:41. Water.", text: "Run!" });
    expect(splitNote("Run [now]!")).toEqual({ note: null, text: "Run [now]!" });
    expect(splitNote("[Nothing but a note]")).toEqual({ note: null, text: "[Nothing but a note]" });
  });

  it("DSK-19 takes a forward apart: its group, what else is told of it, message by message", () => {
    const body = '[Forwarded from the group "Block 7", 214 members]\n– is it gone??\n– run first\nDo we run?';
    const forward = readForward(body);
    expect(forward).toMatchObject({ group: "Block 7", about: "214 members" });
    expect(forward.messages).toEqual(["is it gone??", "run first", "Do we run?"]);
  });

  it("DSK-19 keeps a forward without dashes in one message", () => {
    const forward = readForward("[Forwarded many times]\nMums, listen.\nThe wells are poisoned.");
    expect(forward).toMatchObject({ group: null, about: "Forwarded many times" });
    expect(forward.messages).toEqual(["Mums, listen.\nThe wells are poisoned."]);
    expect(readForward("NOTICE: power off")).toMatchObject({ group: null, about: null });
  });

  it.each([
    ["CÔNG ĐIỆN số 06/CĐ-BCĐ, hồi 15:00 ngày 16/9.\nBão số 6.", "06/CĐ-BCĐ"],
    ["ORDER No. 07/CĐ-BCĐ, 20:12. Your report is due.", "07/CĐ-BCĐ"],
    ["MOST URGENT. Television is showing it.", null],
  ])("DSK-19 finds an order's head line and number: %s", (body, number) => {
    const order = readOrder(body);
    expect(order.number).toBe(number);
    expect(`${order.heading ?? ""}`.length).toBeGreaterThan(5);
    expect(body).toContain(order.text);
  });

  it("DSK-19 takes no first sentence for a head line that is none", () => {
    const body = "The city shall establish when Notice 118 arrived. Those who complained are to be thanked.";
    expect(readOrder(body)).toEqual({ heading: null, number: null, text: body });
  });

  it("DSK-19 tells a caller's paper, the questions asked, and a note that is only the hour", () => {
    expect(readCaller("Khánh Vy, Miền Sóng news site")).toEqual({
      name: "Khánh Vy",
      of: "Miền Sóng news site",
    });
    expect(readCaller("Duty office")).toEqual({ name: "Duty office", of: null });
    const sentences = sentencesOf("Khánh Vy here. When did it come? Who is responsible? I print at six.");
    expect(sentences.filter(({ asks }) => asks).map(({ words }) => words.trim())).toEqual([
      "When did it come?",
      "Who is responsible?",
    ]);
    expect(["16:42", "Phone, 16:18", "Điện thoại 17:33"].every(isHour)).toBe(true);
    expect(isHour("Video, 0:41: water")).toBe(false);
  });

  it("DSK-19 loses no word of the shipped scenario", () => {
    const loaded = loadScenario("bao-vong-hai");
    if (!loaded.ok) throw new Error("the scenario does not load");
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    for (const { body } of loaded.scenario.injects) {
      for (const text of typeof body === "string" ? [body] : Object.values(body)) {
        const { note, text: rest } = splitNote(text);
        expect(letters((note ?? "") + rest)).toBe(letters(text));
        const order = readOrder(text);
        expect(letters((order.heading ?? "") + order.text)).toBe(letters(text));
        expect(letters(readForward(text).messages.join(""))).toBe(letters(rest));
        expect(
          sentencesOf(rest)
            .map(({ words }) => words)
            .join(""),
        ).toBe(rest);
      }
    }
  });

  it("DSK-3 gives an answer's deadline while the sender waits, and none after", () => {
    const inject = injectRow({ id: "call", replyByMs: 300_000, releasedPlayMs: 60_000 });
    expect(replyDueMs(inject, taskRow({ inject: "call" }))).toBe(360_000);
    expect(replyDueMs(inject, taskRow({ inject: "call", state: "answered" }))).toBeNull();
    expect(replyDueMs({ ...inject, state: "complete" }, taskRow({ inject: "call" }))).toBeNull();
  });
});
