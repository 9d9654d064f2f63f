import { EXPECTED_ACTIONS, TRUTHS, type Scenario, type ScenarioInput } from "@firebreak/shared/scenario";
import fc from "fast-check";
import { inject, LogBuilder, smallScenario } from "./logBuilder.ts";

const MINUTE = 60_000;
const UNITS = 4;
const INJECTS = 5;
const CLAIMS = 3;
export const UNIT_IDS = ["unit-a", "unit-b", "unit-c", "unit-d"] as const;

const unit = fc.nat(UNITS - 1);
const injectIndex = fc.nat(INJECTS - 1);
const claim = fc.nat(CLAIMS - 1);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const scenarioPlan = fc.record({
  sites: fc.array(fc.nat(2), { minLength: UNITS, maxLength: UNITS }),
  claims: fc.array(
    fc.record({ truth: fc.constantFrom(...TRUTHS), becomes: maybe(fc.constantFrom(...TRUTHS)) }),
    {
      minLength: CLAIMS,
      maxLength: CLAIMS,
    },
  ),
  injects: fc.array(
    fc.record({
      /** The step at which it is released; the last ones of a short drill never are. */
      release: fc.nat(40),
      to: fc.uniqueArray(unit, { maxLength: UNITS, size: "max" }),
      claim: fc.option(claim, { nil: undefined, freq: 5 }),
      storyline: fc.nat(1),
      expect: fc.array(
        fc.record({
          unit,
          action: fc.constantFrom(...EXPECTED_ACTIONS),
          within: fc.integer({ min: 1, max: 60 }),
          with: fc.uniqueArray(unit, { maxLength: 2 }),
          kind: maybe(fc.constantFrom("holding" as const, "correction" as const)),
        }),
        { maxLength: 3, size: "max" },
      ),
    }),
    { minLength: INJECTS, maxLength: INJECTS },
  ),
});

const content = {
  claim: fc.option(claim, { nil: undefined, freq: 5 }),
  inject: maybe(injectIndex),
  kind: fc.constantFrom("holding" as const, "correction" as const),
  stance: maybe(fc.constantFrom(...TRUTHS)),
};
const act = fc.oneof(
  fc.record({ do: fc.constantFrom("acknowledge" as const, "claim" as const), inject: injectIndex }),
  fc.record({
    do: fc.constant("assess" as const),
    claim,
    verdict: fc.constantFrom(...TRUTHS),
    inject: maybe(injectIndex),
  }),
  fc.record({ do: fc.constant("draft" as const), ...content }),
  fc.record({
    do: fc.constant("publish" as const),
    ...content,
    promise: maybe(fc.integer({ min: 1, max: 20 })),
  }),
  fc.record({
    do: fc.constantFrom("submit" as const, "approve" as const, "answer" as const, "receive" as const),
  }),
  fc.record({ do: fc.constant("ask" as const), to: unit, inject: maybe(injectIndex) }),
  fc.record({ do: fc.constant("escalate" as const), inject: maybe(injectIndex) }),
  fc.record({ do: fc.constant("decide" as const) }),
);
const step = fc.record({ after: fc.integer({ min: 1, max: 3 * MINUTE }), unit, away: maybe(fc.nat(2)), act });

/** A drill without names: what happens at which site, in steps of at least one millisecond. */
export const drillPlan = fc.record({
  scenario: scenarioPlan,
  steps: fc.array(step, { maxLength: 100, size: "max" }),
});
export type DrillPlan = typeof drillPlan extends fc.Arbitrary<infer T> ? T : never;

function scenarioOf({ scenario }: DrillPlan, names: readonly string[]): Scenario {
  const name = (index: number) => names[index] as string;
  const claims: ScenarioInput["claims"] = scenario.claims.map(({ truth, becomes }, index) => ({
    id: `claim-${index}`,
    text: "…",
    truth,
    harm: "low",
    ...(becomes !== undefined && { becomes: { truth: becomes, at: "20m" } }),
  }));
  return smallScenario({
    sites: [0, 1, 2].map((index) => ({ id: `site-${index}`, name: "…" })),
    units: scenario.sites.map((site, index) => ({
      id: name(index),
      name: "…",
      kind: "leadership",
      site: `site-${site}`,
    })),
    storylines: [0, 1].map((index) => ({ id: `story-${index}`, title: "…" })),
    claims,
    injects: scenario.injects.map(({ to, claim, storyline, expect }, index) =>
      inject(`inject-${index}`, {
        to: to.map(name),
        storyline: `story-${storyline}`,
        ...(claim !== undefined && { claim: `claim-${claim}` }),
        expect: expect.map((each, row) => ({
          id: `expect-${row}`,
          unit: name(each.unit),
          action: each.action,
          within: `${each.within}m`,
          with: each.with.filter((other) => other !== each.unit).map(name),
          ...(each.kind !== undefined && { kind: each.kind }),
        })),
      }),
    ),
  });
}

/**
 * The plan as a log whose units bear these names. As `decide` would have it: a unit
 * acknowledges once, replies follow what they reply to, nobody acts on what has not reached the unit.
 */
export function playDrill(
  plan: DrillPlan,
  names: readonly string[] = UNIT_IDS,
): { log: LogBuilder; endMs: number } {
  const log = new LogBuilder(scenarioOf(plan, names));
  const released = new Set<number>();
  const acknowledged = new Set<string>();
  const open = {
    drafts: [] as [string, number][],
    submitted: [] as [string, number][],
    asked: [] as [string, number][],
    raised: [] as string[],
  };
  let playMs = 0;
  for (const [index, { after, unit, away, act }] of plan.steps.entries()) {
    playMs += after;
    const minute = playMs / MINUTE;
    const at = away === undefined ? "" : `@site-${away}`;
    const who = (names[unit] as string) + at;
    const reached = (inject: number | undefined) =>
      inject !== undefined &&
      released.has(inject) &&
      plan.scenario.injects[inject]?.to.includes(unit) === true;
    const onInject = (inject: number | undefined) => (reached(inject) ? { inject: `inject-${inject}` } : {});
    const met = (claim: number | undefined) =>
      claim !== undefined && plan.scenario.injects.some((each, row) => each.claim === claim && reached(row));
    const body = (each: {
      claim: number | undefined;
      inject: number | undefined;
      kind: "holding" | "correction";
      stance: (typeof TRUTHS)[number] | undefined;
    }) => ({
      response: `response-${index}`,
      kind: each.kind,
      text: "…",
      ...onInject(each.inject),
      ...(met(each.claim) && { claim: `claim-${each.claim}` }),
      ...(each.stance !== undefined && { stance: each.stance }),
    });
    for (const [row, { release }] of plan.scenario.injects.entries()) {
      if (release !== index) continue;
      log.release(minute, `inject-${row}`);
      released.add(row);
    }
    switch (act.do) {
      case "acknowledge":
        if (!reached(act.inject) || acknowledged.has(`${unit} ${act.inject}`)) break;
        acknowledged.add(`${unit} ${act.inject}`);
        log.acknowledge(minute, who, `inject-${act.inject}`);
        break;
      case "claim":
        if (reached(act.inject)) log.at(minute, who, "inject.claimed", { inject: `inject-${act.inject}` });
        break;
      case "assess":
        if (!met(act.claim)) break;
        log.at(minute, who, "claim.assessed", {
          claim: `claim-${act.claim}`,
          verdict: act.verdict,
          ...onInject(act.inject),
        });
        break;
      case "draft":
        log.at(minute, who, "response.drafted", { ...body(act), version: 1 });
        open.drafts.push([`response-${index}`, unit]);
        break;
      case "publish": {
        const said = body(act);
        const promised = { response: said.response, ...("claim" in said && { claim: said.claim }) };
        log.together(
          minute,
          who,
          { type: "response.drafted", data: { ...said, version: 1 } },
          { type: "response.published", data: said },
          ...(act.promise === undefined
            ? []
            : [
                {
                  type: "update.promised" as const,
                  data: { ...promised, dueMs: playMs + act.promise * MINUTE },
                },
              ]),
        );
        break;
      }
      case "submit": {
        const [response, owner] = open.drafts.shift() ?? [];
        if (response === undefined || owner === undefined) break;
        log.at(minute, (names[owner] as string) + at, "response.submitted", { response });
        open.submitted.push([response, owner]);
        break;
      }
      case "approve": {
        const [response, owner] = open.submitted.shift() ?? [];
        if (response !== undefined && owner !== undefined) {
          log.at(minute, (names[owner] as string) + at, "response.approved", { response });
        }
        break;
      }
      case "ask":
        if (act.to === unit) break;
        log.ask(minute, who, names[act.to] as string, `request-${index}`, onInject(act.inject).inject);
        open.asked.push([`request-${index}`, act.to]);
        break;
      case "receive": {
        const [request, asked] = open.asked.at(-1) ?? [];
        if (request !== undefined && asked !== undefined) {
          log.at(minute, (names[asked] as string) + at, "request.acknowledged", { request });
        }
        break;
      }
      case "answer": {
        const [request, asked] = open.asked.shift() ?? [];
        if (request !== undefined && asked !== undefined) {
          log.at(minute, (names[asked] as string) + at, "request.answered", { request, text: "!" });
        }
        break;
      }
      case "escalate":
        log.at(minute, who, "escalation.raised", {
          escalation: `escalation-${index}`,
          question: "?",
          options: [],
          ...onInject(act.inject),
        });
        open.raised.push(`escalation-${index}`);
        break;
      case "decide": {
        const escalation = open.raised.shift();
        if (escalation !== undefined)
          log.at(minute, who, "decision.made", { escalation, text: "Yes.", binds: [] });
        break;
      }
    }
  }
  return { log, endMs: playMs + MINUTE };
}
