import type { CallRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  callBoard,
  callToTake,
  injectsOf,
  inOrder,
  waitsForCaller,
  wantsOutcome,
} from "../../client/src/features/control/switchboard/callBoard.ts";
import { callRow } from "./clientCallRows.ts";
import { injectRow } from "./clientUnitRows.ts";

const said = (who: "caller" | "unit", playMs: number): CallRow["lines"] => [
  { who, name: "", text: "…", playMs },
];
const talk = (id: string, lines: CallRow["lines"], pickedUpMs = 10) =>
  callRow({ id, state: "talking", pickedUpMs, pickedUpBy: "Lan", lines });
const over = (id: string, row: Partial<CallRow>) => callRow({ id, state: "ended", ...row });

describe("the switchboard", () => {
  const rows = [
    over("noted", { pickedUpMs: 1, endedMs: 900, outcome: "Promised water" }),
    over("missed", { endedMs: 800, outcome: null }),
    over("unnoted", { pickedUpMs: 1, endedMs: 100, outcome: null }),
    talk("listening", said("caller", 5)),
    talk("silent", said("unit", 60)),
    talk("fresh", [], 40),
    callRow({ id: "second", rangMs: 20 }),
    callRow({ id: "first", rangMs: 10 }),
  ];

  it("CTL-70 shows calls by state: the longest ring, the longest silence of the caller, what lacks an outcome first", () => {
    expect(inOrder(callBoard(rows))).toEqual([
      "first",
      "second",
      "fresh",
      "silent",
      "listening",
      "unnoted",
      "noted",
      "missed",
    ]);
  });

  it("CTL-70 leads by its key to the unit that waits for the caller, else to what rings, else to what is over", () => {
    expect(callToTake(callBoard(rows))?.id).toBe("fresh");
    expect(callToTake(callBoard(rows.filter((row) => row.state !== "talking")))?.id).toBe("first");
    expect(callToTake(callBoard(rows.filter((row) => row.state === "ended")))?.id).toBe("unnoted");
    expect(callToTake(callBoard([]))).toBeNull();
  });

  it("CTL-71 knows who has the next word, and which calls want an outcome: those that were answered", () => {
    const by = (test: (row: CallRow) => boolean) => rows.filter(test).map(({ id }) => id);
    expect(by(waitsForCaller)).toEqual(["silent", "fresh"]);
    expect(by(wantsOutcome)).toEqual(["unnoted"]);
  });

  it("CTL-71 offers for a new call the injects that have reached the unit, the latest first", () => {
    const injects = [
      injectRow({ id: "old", releasedPlayMs: 1 }),
      injectRow({ id: "new", releasedPlayMs: 9 }),
      injectRow({ id: "waiting", releasedPlayMs: null }),
      injectRow({ id: "elsewhere", to: ["press"], releasedPlayMs: 5 }),
    ];
    expect(injectsOf(injects, "health").map(({ id }) => id)).toEqual(["new", "old"]);
  });
});
