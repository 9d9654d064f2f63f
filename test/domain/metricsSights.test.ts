import { describe, expect, it } from "vitest";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import { LogBuilder } from "../support/logBuilder.ts";

const BASE = Date.parse("2026-01-01T00:00:00.000Z");
const RELEASED = BASE + 60_000;
/** What a browser whose clock is five seconds slow reports of an inject painted `afterMs` after its release. */
const times = (afterMs: number, bound = 21) => ({
  received: RELEASED + afterMs - 10 - 5_000,
  painted: RELEASED + afterMs - 5_000,
  offset: 5_000,
  bound,
});
const minutes = (ms: number) => ms / 60_000;
const log = () => new LogBuilder().release(1, "rumour");
const measure = (builder: LogBuilder) => computeMetrics(builder.build());

describe("times that are fair to a far site", () => {
  it("MET-60 delivery is from the release to the paint on each person's screen, within its bound", () => {
    const { delivery } = measure(
      log()
        .at(minutes(60_300), "comms", "inject.seen", { inject: "rumour", times: times(84) })
        .at(minutes(60_500), "hydro", "inject.seen", { inject: "rumour", times: times(250, 60) })
        .end(5),
    );
    expect(delivery.overall).toEqual({
      n: 2,
      censored: 0,
      median: 167,
      p90: 84 + 0.9 * 166,
      values: [84, 250],
      bound: 40.5,
    });
    expect(delivery.bySite["danang"]).toMatchObject({ values: [250], bound: 60 });
    expect(delivery.cases[0]).toEqual({
      inject: "rumour",
      unit: "comms",
      site: "hanoi",
      ms: 84,
      boundMs: 21,
    });
  });

  it("MET-60 what can't be is not believed, only the first report counts, and none without times", () => {
    const { delivery } = measure(
      log()
        .at(minutes(60_050), "comms", "inject.seen", { inject: "rumour", times: times(2_000) })
        .at(minutes(62_500), "comms", "inject.seen", { inject: "rumour", times: times(84) })
        .at(minutes(60_300), "hydro", "inject.seen", { inject: "rumour" })
        .end(5),
    );
    expect(delivery.overall).toMatchObject({ n: 0, censored: 1, median: null, bound: null });
  });

  it("MET-61 at the desk counts from the acknowledging person's own screen, the line left out", () => {
    const { acknowledge, atDesk } = measure(
      log()
        .at(minutes(60_300), "comms", "inject.seen", { inject: "rumour", times: times(84) })
        .acknowledge(2.5, "comms", "rumour")
        .at(minutes(60_900), "hydro", "inject.seen", { inject: "rumour", times: times(700, 150) })
        .acknowledge(2.5, "hydro", "rumour")
        .end(5),
    );
    // The same to the server; the far site had it in front of them for less.
    expect(acknowledge.overall.values).toEqual([90_000, 90_000]);
    expect(atDesk.cases).toEqual([
      { inject: "rumour", unit: "comms", site: "hanoi", ms: 150_000 - 60_084 - 21, boundMs: 42 },
      { inject: "rumour", unit: "hydro", site: "danang", ms: 150_000 - 60_700 - 150, boundMs: 300 },
    ]);
    expect(atDesk.bySite["danang"]).toMatchObject({ n: 1, median: 89_150, bound: 300 });
  });

  it("MET-61 nobody gains by a forged time, and an answer quicker than the bound counts as none", () => {
    const forged = measure(
      log()
        .at(minutes(60_300), "comms", "inject.seen", { inject: "rumour", times: times(80_000) })
        .acknowledge(2.5, "comms", "rumour")
        .end(5),
    );
    expect(forged.atDesk).toMatchObject({ unmeasured: 1, overall: { n: 0, censored: 0 } });
    const quick = measure(
      log()
        .at(minutes(60_300), "comms", "inject.seen", { inject: "rumour", times: times(290, 200) })
        .acknowledge(minutes(60_310), "comms", "rumour")
        .end(5),
    );
    expect(quick.atDesk.overall).toMatchObject({ values: [0], bound: 400 });
  });

  it("MET-61 a screen that told nothing leaves the answer unmeasured", () => {
    const { atDesk } = measure(log().acknowledge(2, "comms", "rumour").end(5));
    expect(atDesk).toMatchObject({ unmeasured: 1, overall: { n: 0, censored: 0, median: null } });
  });

  it("MET-62 what was shown and never acknowledged is censored, what nobody saw is no case", () => {
    const { atDesk } = measure(
      log()
        .at(minutes(60_300), "comms", "inject.seen", { inject: "rumour", times: times(84) })
        .end(5),
    );
    expect(atDesk.overall).toMatchObject({ n: 0, censored: 1 });
    expect(atDesk.byUnit).toMatchObject({ comms: { censored: 1 }, hydro: { censored: 0 } });
  });
});
