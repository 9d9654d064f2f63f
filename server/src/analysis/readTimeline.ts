import type { Scenario } from "@firebreak/shared/scenario";
import type { DrillEvent } from "../domain/events.ts";
import { ActIndex } from "./actIndex.ts";
import { READERS, type Reader } from "./readers.ts";
import { readPlan } from "./readings/plan.ts";
import { unitMoment, type Timeline } from "./timeline.ts";
import { truthReader } from "../domain/truth.ts";

/** A log that can't be measured: it lacks the event that holds the scenario. */
export class LogWithoutScenario extends Error {
  readonly code = "log/no-scenario";
  constructor() {
    super("the log does not begin with exercise.created, which holds the scenario");
  }
}

/**
 * One pass over a log, linear in its length. What happened between STARTEX and ENDEX counts, both included,
 * and what control made of the plan before.
 * Throws {@link LogWithoutScenario}.
 */
export function readTimeline(log: readonly DrillEvent[]): Timeline {
  const [created] = log;
  if (created?.type !== "exercise.created") throw new LogWithoutScenario();
  const timeline = emptyTimeline(created.data.scenario, throughEndex(log));
  let counted = "";
  for (const event of timeline.log) {
    readPlan(timeline, event);
    if (event.playMs === null) continue;
    timeline.endMs = Math.max(timeline.endMs, event.playMs);
    const { read, deed } = READERS[event.type] as Reader<DrillEvent>;
    const by = unitMoment(timeline, event);
    read?.(timeline, event, by);
    if (deed && by !== null) {
      // One command may leave several events (written, approved, published at a stroke): still one deed.
      const command = `${"person" in event.actor ? event.actor.person : ""} ${event.command}`;
      if (command !== counted) timeline.deeds.push(by);
      counted = command;
    }
  }
  return timeline;
}

function throughEndex(log: readonly DrillEvent[]): readonly DrillEvent[] {
  const ended = log.findIndex(({ type, playMs }) => type === "exercise.ended" && playMs !== null);
  return ended === -1 ? log : log.slice(0, ended + 1);
}

function emptyTimeline(scenario: Scenario, log: readonly DrillEvent[]): Timeline {
  return {
    scenario,
    log,
    truth: truthReader(scenario),
    injects: new Map(scenario.injects.map((inject) => [inject.id, inject])),
    planned: new Map(scenario.injects.map((inject) => [inject.id, inject])),
    planHistory: new Map(),
    homes: new Map(scenario.units.map((unit) => [unit.id, unit.site])),
    endMs: 0,
    releases: new Map(),
    claims: new Map(),
    sights: new Map(),
    acknowledgers: new Map(),
    responses: new Map(),
    requests: new Map(),
    escalations: new Map(),
    clearances: [],
    clearancesOf: new Map(),
    publications: [],
    restrictions: [],
    surfaced: new Map(),
    minutes: [],
    promises: [],
    acts: new ActIndex(),
    deeds: [],
  };
}
