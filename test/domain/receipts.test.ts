import type { PaintTimes } from "@firebreak/shared/commands";
import type { ReceiptRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { viewOf } from "../../server/src/domain/project.ts";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  release,
  specify,
  startex,
  type Step,
} from "../support/simulatedDrill.ts";

const scenario = drillScenario();
const released = [startex, release("memo")];

/** Seen a second after its release; `client` says by how much that person's clock is behind the server's, ms. */
function receiptOf(times: (releasedAt: number, heardAt: number) => PaintTimes): ReceiptRow | undefined {
  const drill = drillAfter(scenario, ...released);
  const at = drill.now;
  drill.idle(1_000);
  drill.send("hydro.member", "inject.see", { inject: "memo", times: times(at, drill.now) });
  return drill.state.tables.receipts.get("memo/hydro.member");
}

describe("when a screen showed an inject", () => {
  it("COO-21 a client's times count on the server's clock, by its offset, with their bound", () => {
    for (const offset of [0, 3_600_000, -250.5]) {
      const receipt = receiptOf((at) => ({
        received: at + 84 - offset,
        painted: at + 100 - offset,
        offset,
        bound: 21.04,
      }));
      expect(receipt).toEqual({
        id: "memo/hydro.member",
        inject: "memo",
        person: "hydro.member",
        unit: "hydro",
        site: "danang",
        receivedMs: 84,
        paintedMs: 100,
        boundMs: 21,
        consistent: true,
      });
    }
  });

  it("COO-21 within the bound a clock may be wrong, but nothing comes before its release or after its report", () => {
    const receipt = receiptOf((at, heard) => ({
      received: at - 15,
      painted: heard + 15,
      offset: 0,
      bound: 20,
    }));
    expect(receipt).toMatchObject({ receivedMs: 0, paintedMs: 1_000, consistent: true, boundMs: 20 });
  });

  it.each<[string, (at: number, heard: number) => PaintTimes]>([
    ["received before the release", (at) => ({ received: at - 21, painted: at + 5, offset: 0, bound: 20 })],
    [
      "painted after the report",
      (at, heard) => ({ received: at, painted: heard + 21, offset: 0, bound: 20 }),
    ],
    ["painted before received", (at) => ({ received: at + 9, painted: at + 8, offset: 0, bound: 20 })],
    ["an offset of another day", (at) => ({ received: at, painted: at, offset: 86_400_000, bound: 20 })],
    ["a bound wider than all the time", (at) => ({ received: at, painted: at, offset: 0, bound: 1_001 })],
    ["a bound without end", (at) => ({ received: at, painted: at, offset: 0, bound: Number.MAX_VALUE })],
    ["times without end", () => ({ received: 1e308, painted: 1e308, offset: 1e308, bound: 1 })],
  ])("COO-22 %s is not believed: what the server heard counts, its bound the whole time", (_name, times) => {
    expect(receiptOf(times)).toMatchObject({
      receivedMs: 1_000,
      paintedMs: 1_000,
      boundMs: 1_000,
      consistent: false,
    });
  });

  it("COO-22 times that are no numbers are refused", () => {
    const { given } = specify(scenario);
    const times = { received: 0, painted: 0, offset: 0, bound: 0 };
    for (const wrong of [{ bound: -1 }, { offset: Infinity }, { painted: NaN }]) {
      const see: Step = (drill) =>
        drill.send("hydro", "inject.see", { inject: "memo", times: { ...times, ...wrong } });
      given(...released)
        .when(see)
        .thenRefused("command/invalid", `/data/times/${Object.keys(wrong)[0]}`);
    }
  });

  it("COO-23 each person has one receipt, the first; the task keeps the unit's first", () => {
    const drill = drillAfter(scenario, ...released);
    const see = (who: string, painted: number) => {
      const times = { received: painted, painted, offset: 0, bound: 1 };
      return drill.send(who, "inject.see", { inject: "memo", times });
    };
    idle(100)(drill);
    see("hydro.member", drill.now - 50);
    idle(100)(drill);
    expect(see("hydro.member", drill.now)).toEqual({ ok: true, events: [] });
    see("hydro.lead", drill.now - 10);
    expect(see("comms", drill.now)).toMatchObject({ error: { code: "inject/unknown" } });
    const { receipts, tasks } = drill.state.tables;
    expect([...receipts.values()].map(({ person, paintedMs }) => [person, paintedMs])).toEqual([
      ["hydro.member", 50],
      ["hydro.lead", 190],
    ]);
    expect(tasks.get("memo/hydro")).toMatchObject({ seenMs: 100, state: "seen" });
  });

  it("COO-23 without times there is none; who has answered already has a receipt all the same", () => {
    const drill = drillAfter(
      scenario,
      ...released,
      act("hydro.lead", "inject.see", { inject: "memo" }),
      act("hydro.lead", "inject.acknowledge", { inject: "memo" }),
    );
    idle(500)(drill);
    const times = { received: drill.now - 9, painted: drill.now - 9, offset: 0, bound: 1 };
    drill.send("hydro.member", "inject.see", { inject: "memo", times });
    expect([...drill.state.tables.receipts.keys()]).toEqual(["memo/hydro.member"]);
    expect(drill.state.tables.tasks.get("memo/hydro")?.state).toBe("acknowledged");
  });

  it("COO-24 control and evaluators see them, their own unit does not", () => {
    const times = { received: 0, painted: 0, offset: 0, bound: 0 };
    const see = act("hydro.member", "inject.see", { inject: "memo", times });
    const { state } = drillAfter(scenario, ...released, see);
    expect(Object.keys(viewOf(state, "control").receipts)).toHaveLength(1);
    expect(Object.keys(viewOf(state, "evaluator").receipts)).toHaveLength(1);
    for (const audience of ["unit:hydro", "unit:comms", "observer"] as const) {
      expect(viewOf(state, audience).receipts).toEqual({});
    }
  });
});
