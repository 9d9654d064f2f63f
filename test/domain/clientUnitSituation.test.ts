import type { CardRow, DecisionRow, ReceiptRow } from "@firebreak/shared/views";
import { emptyView } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { lineDelays } from "../../client/src/features/control/people/lineDelay.ts";
import { boardOf, cardBeside, columnBeside } from "../../client/src/features/unit/situation/model/board.ts";
import { decisionLog } from "../../client/src/features/unit/situation/model/decisionLog.ts";
import { newInjects } from "../../client/src/features/unit/thread/newInjects.ts";
import { escalationRow, injectRow, table } from "./clientUnitRows.ts";

const card = (id: string, column: CardRow["column"], row: Partial<CardRow> = {}): CardRow => ({
  id,
  unit: "health",
  column,
  text: id,
  removed: false,
  by: "Lan",
  playMs: 0,
  ...row,
});

describe("the situation board", () => {
  const board = boardOf(
    [
      card("card-10", "known"),
      card("card-2", "known", { playMs: 9_000 }),
      card("card-3", "next"),
      card("card-4", "next", { removed: true }),
      card("card-5", "assumed", { removed: true }),
      card("card-6", "known", { unit: "press" }),
    ],
    "health",
  );

  it("DSK-32 holds the unit's cards in the order in which they were put there", () => {
    expect(board.columns.known.map(({ id }) => id)).toEqual(["card-2", "card-10"]);
    expect(board.columns.next.map(({ id }) => id)).toEqual(["card-3"]);
    expect([board.columns.unknown, board.columns.assumed]).toEqual([[], []]);
    expect(board.removed.map(({ id }) => id)).toEqual(["card-5", "card-4"]);
  });

  it("DSK-32 leads by arrows to the card beside, past columns without any", () => {
    const second = card("card-10", "known");
    expect(cardBeside(board, second, "ArrowUp")?.id).toBe("card-2");
    expect(cardBeside(board, second, "ArrowDown")).toBeNull();
    expect(cardBeside(board, second, "ArrowRight")?.id).toBe("card-3");
    expect(cardBeside(board, second, "ArrowLeft")).toBeNull();
    expect(cardBeside(board, card("card-3", "next"), "ArrowLeft")?.id).toBe("card-2");
    expect(cardBeside(board, second, "x")).toBeNull();
  });

  it("DSK-32 ends at its edges", () => {
    expect([columnBeside("known", -1), columnBeside("known", 1)]).toEqual([null, "unknown"]);
    expect([columnBeside("next", 1), columnBeside("next", -1)]).toEqual([null, "assumed"]);
  });
});

describe("the decision log", () => {
  it("DSK-33 holds what the unit decided and what binds it, the latest first", () => {
    const own = (id: string, playMs: number | null, unit = "health"): DecisionRow => ({
      id,
      unit,
      text: id,
      reason: null,
      by: "Lan",
      playMs,
    });
    const made = { decision: "Publish.", decidedBy: "Hoa" };
    const lines = decisionLog(
      [own("decision-1", null), own("decision-2", 5_000), own("decision-3", 1, "press")],
      [
        escalationRow({ id: "asked", ...made, decidedMs: 4_000 }),
        escalationRow({ id: "bound", ...made, decidedMs: 6_000, unit: "press", binds: ["press", "health"] }),
        escalationRow({ id: "others", ...made, decidedMs: 7_000, unit: "press", binds: ["press"] }),
        escalationRow({ id: "open" }),
      ],
      "health",
    );
    expect(lines.map(({ id, from }) => [id, from])).toEqual([
      ["bound", "leadership"],
      ["decision-2", "unit"],
      ["asked", "leadership"],
      ["decision-1", "unit"],
    ]);
  });
});

describe("when an inject came", () => {
  it("DSK-34 is known of those that came while the page was there", () => {
    const before = { ...emptyView("unit:health"), injects: table(injectRow({ id: "old" })) };
    const after = { ...before, injects: table(injectRow({ id: "old" }), injectRow({ id: "new" })) };
    expect(newInjects(null, after)).toEqual([]);
    expect(newInjects(before, after)).toEqual(["new"]);
    expect(newInjects(after, { ...after })).toEqual([]);
    expect(newInjects(after, null)).toEqual([]);
  });
});

describe("how long injects take to a site", () => {
  const receipt = (receivedMs: number, boundMs: number, row: Partial<ReceiptRow> = {}): ReceiptRow => ({
    id: `${receivedMs}`,
    inject: "i",
    person: "p",
    unit: "health",
    site: "da-nang",
    receivedMs,
    paintedMs: receivedMs + 40_000,
    boundMs,
    consistent: true,
    ...row,
  });

  it("CTL-41 is the median of its receipts, with the median bound", () => {
    const delays = lineDelays([
      receipt(84, 20.2),
      receipt(30, 5),
      receipt(900, 31),
      receipt(12, 3, { site: "ha-noi" }),
    ]);
    expect(delays.get("da-nang")).toEqual({ count: 3, medianMs: 84, boundMs: 21 });
    expect(delays.get("ha-noi")).toEqual({ count: 1, medianMs: 12, boundMs: 3 });
    expect(lineDelays([receipt(10, 1), receipt(21, 2)]).get("da-nang")).toMatchObject({
      medianMs: 16,
      boundMs: 2,
    });
  });

  it("CTL-41 counts no receipt whose times can't be, and none without a site", () => {
    expect(lineDelays([receipt(70_000, 5, { consistent: false }), receipt(5, 1, { site: null })]).size).toBe(
      0,
    );
  });
});
