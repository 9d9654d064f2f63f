import { describe, expect, it } from "vitest";
import { act, drillAfter, drillScenario, row, startex, type Step } from "../support/simulatedDrill.ts";

/** What the fuzz has found, each as short as it can be told. */
describe("found by the fuzz", () => {
  const steps = (...names: ("submit" | "approve" | "return")[]): Step[] =>
    names.map((name) =>
      name === "return"
        ? act("comms", "response.return", { response: "response-20", reason: "no" })
        : act("comms", `response.${name}`, { response: "response-20" }),
    );
  const drafted: Step[] = [startex, act("comms", "response.draft", { text: "Under review." })];

  it.each([
    ["when it was returned", steps("submit", "approve", "return")],
    ["when it is submitted once more", steps("submit", "approve", "return", "submit")],
  ])(
    "DRL-61 seeds 21261431, 22263017: what an approver took back is approved no more, %s",
    (_when, taken) => {
      const { state } = drillAfter(drillScenario(), ...drafted, ...taken);
      const response = [...state.tables.responses.values()][0];
      expect(response).toMatchObject({ approvedMs: null, approvedBy: null });
    },
  );

  it.each([
    ["released", act("director", "inject.release", { inject: "memo" }), "inject/already-released"],
    ["skipped", act("director", "inject.skip", { inject: "memo", reason: "late" }), "inject/closed"],
    ["held", act("director", "inject.hold", { inject: "memo" }), "inject/changed"],
  ])("PLN-30 whoever comes too late is told by name who has %s it", (verb, first, code) => {
    const drill = drillAfter(drillScenario(), startex, first);
    for (const type of ["inject.skip", "inject.release"]) {
      const data = { inject: "memo", version: 1, ...(type === "inject.skip" && { reason: "no" }) };
      const decision = drill.send("controller", type, data);
      expect(decision).toMatchObject({ ok: false, error: { code } });
      if (!decision.ok)
        expect(decision.error.message).toMatch(new RegExp(`^Name of director has ${verb} it`));
    }
  });

  it("PLN-30 what came by itself is nobody's doing", () => {
    const scenario = drillScenario({ injects: [row("memo", { at: "1m", to: ["hydro"] })] });
    const drill = drillAfter(scenario, startex, (each) => void each.pass("2m"));
    const decision = drill.send("controller", "inject.release", { inject: "memo" });
    expect(decision).toMatchObject({
      ok: false,
      error: { code: "inject/already-released", message: "it has come by itself already" },
    });
  });
});
