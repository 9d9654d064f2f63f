import { describe, expect, it } from "vitest";
import { dueItems, nextDueAt } from "../../server/src/domain/due.ts";
import {
  act,
  drillAfter,
  MINUTE,
  pass,
  release,
  specify,
  startex,
  system,
  type Step,
} from "../support/simulatedDrill.ts";
import { publicScenario, released, rung, say, START, until } from "./publicDrill.ts";

const up: Step[] = [startex, release("on-dam"), until("1:00")];

describe("what control keeps back", () => {
  const hold = (inject: string, reason?: string) =>
    act("controller", "inject.hold", { inject, ...(reason !== undefined && { reason }) });
  const unhold = (inject: string) => act("controller", "inject.unhold", { inject });
  const scenario = publicScenario({
    injects: [
      rung("timed", { at: "10m" }),
      rung("rung", { when: { reach: { claim: "dam", above: 0.01 } } }),
      rung("silent", { when: { not: { published: { claim: "dam" } } }, after: "10m" }),
      rung("hand", { manual: true }),
    ],
  });
  const all = ["timed", "rung", "silent", "hand"];

  it("PUB-33 is released by no schedule and by no condition", () => {
    const drill = drillAfter(scenario, ...all.map((id) => hold(id, "not yet")), ...up);
    expect(nextDueAt(drill.state)).toBe(2 * MINUTE);
    until("60:00")(drill);
    for (const id of all) {
      expect(drill.state.tables.injects.get(id)).toMatchObject({
        state: "planned",
        plan: { held: true, reason: "not yet", by: "Name of controller" },
      });
    }
    for (const inject of ["timed", "rung"]) {
      specify(scenario)
        .given(hold(inject), ...up, until("20:00"))
        .when(system("inject.release", { inject }))
        .thenRefused("inject/not-releasable", "/data/inject");
    }
    act("director", "exercise.jump", { to: START + 600 * MINUTE })(drill);
    pass("1m")(drill);
    expect(all.flatMap((id) => released(drill, id))).toEqual([]);
    // Nor skipped by a jump that skips what it passes over.
    const skipped = drillAfter(
      scenario,
      hold("timed"),
      startex,
      act("director", "exercise.jump", { to: START + 600 * MINUTE, passed: "skip" }),
    );
    expect(skipped.state.tables.injects.get("timed")?.state).toBe("planned");
  });

  it("PUB-33 a hand releases it all the same", () => {
    for (const inject of all) {
      specify(scenario)
        .given(hold(inject), ...up)
        .when(release(inject))
        .then({ type: "inject.released", data: { inject, cause: "hand" } });
    }
  });

  it("PUB-34 let go, what has come due meanwhile comes at once, the rest at its moment", () => {
    const drill = drillAfter(
      scenario,
      ...all.map((id) => hold(id)),
      ...up,
      until("20:00"),
      say("comms", { claim: "dam" }),
      until("20:30"),
    );
    for (const inject of all) unhold(inject)(drill);
    expect(
      dueItems(drill.state)
        .slice(0, 3)
        .map(({ command }) => command.id.split(" ")[1])
        .sort(),
    ).toEqual(["rung", "silent", "timed"]);
    pass(0)(drill);
    // Silence had lasted its ten minutes before anybody spoke: what has come due stays due.
    expect(all.map((id) => released(drill, id))).toEqual([[20.5], [20.5], [20.5], []]);
    const early = drillAfter(
      scenario,
      startex,
      hold("timed"),
      until("5:00"),
      unhold("timed"),
      until("60:00"),
    );
    expect(released(early, "timed")).toEqual([10]);
    expect(early.state.tables.injects.get("timed")?.plan).toMatchObject({ held: false, reason: null });
  });

  it("PUB-34 keeps its cause: a schedule or a condition", () => {
    const drill = drillAfter(
      scenario,
      ...all.map((id) => hold(id)),
      ...up,
      until("20:00"),
      ...all.map(unhold),
      pass(0),
    );
    const causes = drill.log.flatMap((event) =>
      event.type === "inject.released" && event.actor.role === "system"
        ? [[event.data.inject, event.data.cause]]
        : [],
    );
    expect(Object.fromEntries(causes)).toEqual({ timed: "schedule", rung: "condition", silent: "condition" });
  });

  it("PUB-35 is held once, let go once, by control alone, and not when it has come or was skipped", () => {
    const given = specify(scenario).given(
      startex,
      hold("timed"),
      release("hand"),
      act("controller", "inject.skip", { inject: "rung", reason: "no" }),
    );
    given.when(hold("timed")).thenRefused("inject/already-held", "/data/inject");
    given.when(unhold("silent")).thenRefused("inject/not-held", "/data/inject");
    given.when(hold("hand")).thenRefused("inject/already-released", "/data/inject");
    given.when(unhold("hand")).thenRefused("inject/already-released", "/data/inject");
    given.when(hold("rung")).thenRefused("inject/closed", "/data/inject");
    given.when(hold("nothing")).thenRefused("inject/unknown", "/data/inject");
    given
      .when(act("comms", "inject.hold", { inject: "silent" }))
      .thenRefused("command/not-permitted", "/type");
    given
      .when(act("evaluator", "inject.unhold", { inject: "timed" }))
      .thenRefused("command/not-permitted", "/type");
    given.when(unhold("timed")).then({ type: "inject.unheld", data: { inject: "timed" } });
    specify(scenario)
      .given()
      .when(hold("timed", " early "))
      .then({ type: "inject.held", data: { inject: "timed", reason: "early" } });
  });

  it("PUB-35 may be deferred or skipped as well; deferred it stays held", () => {
    const to = START + 30 * MINUTE;
    const drill = drillAfter(
      scenario,
      startex,
      hold("timed"),
      act("controller", "inject.defer", { inject: "timed", to, reason: "later" }),
      until("60:00"),
    );
    expect(released(drill, "timed")).toEqual([]);
    unhold("timed")(drill);
    pass(0)(drill);
    expect(released(drill, "timed")).toEqual([60]);
  });
});
