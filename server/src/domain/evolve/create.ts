import type { Audience } from "@firebreak/shared/roles";
import type { EventOf } from "../events.ts";
import { emptyTables, put, type ExerciseState } from "../exercise.ts";
import { durationMs, offsetMinutes, plannedMs, releaseMode, startMs, waitMs } from "../msel.ts";
import { createPublic } from "../../simulation/publicState.ts";
import { publicSetting } from "../publicSetting.ts";
import { authorOf } from "./authors.ts";
import { plannedRow } from "./plannedRow.ts";
import { releaseRules } from "./rules.ts";

/** The state at position 1: the scenario laid out as rows, nothing released. */
export function createExercise(event: EventOf<"exercise.created">): ExerciseState {
  const { scenario } = event.data;
  const state: ExerciseState = {
    seq: event.seq,
    at: Date.parse(event.at),
    scenario,
    exercise: {
      id: event.data.exercise,
      title: scenario.title,
      summary: scenario.summary,
      languages: scenario.languages,
      phase: "planned",
      reason: null,
      clock: {
        at: Date.parse(event.at),
        playMs: null,
        scenarioMs: startMs(scenario),
        rate: scenario.clock.rate,
        running: false,
      },
      startMs: startMs(scenario),
      offsetMinutes: offsetMinutes(scenario),
      durationMs: durationMs(scenario.duration),
    },
    tables: emptyTables(),
    plan: new Map(scenario.injects.map((inject) => [inject.id, inject])),
    public: createPublic(publicSetting(scenario, event.data.seed ?? 0)),
    planHistory: new Map(),
    clearedMs: new Map(),
    releasedAt: new Map(),
    releasedBy: new Map(),
    seenBy: new Set(),
    stretches: new Map(),
    postOf: new Map(),
    personas: new Map(scenario.personas.map((persona) => [persona.id, persona])),
    facts: new Set(),
    rules: releaseRules(scenario),
    claimReach: new Map(),
    holders: new Map(),
    openExpectations: new Map(),
    audiences: [
      "control",
      "evaluator",
      "observer",
      ...scenario.units.map(({ id }): Audience => `unit:${id}`),
    ],
    touched: [{ table: "exercise" }],
  };
  for (const site of scenario.sites) put(state, "sites", site);
  for (const unit of scenario.units) {
    put(state, "units", {
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      site: unit.site,
      approver: unit.approver ?? false,
      task: unit.task ?? null,
      online: false,
    });
  }
  for (const { id, title, summary } of scenario.storylines) {
    put(state, "storylines", { id, title, summary: summary ?? null });
  }
  for (const objective of scenario.objectives) put(state, "objectives", objective);
  for (const { id, text, truth, harm } of scenario.claims) put(state, "claims", { id, text, truth, harm });
  for (const persona of scenario.personas) {
    const { id, disposition } = persona;
    put(state, "personas", { id, ...authorOf(persona, id), disposition });
  }
  for (const channel of scenario.channels) put(state, "channels", channel);
  for (const { id, title, when, after, then } of scenario.escalations) {
    put(state, "ladders", {
      id,
      title: title ?? null,
      condition: when,
      afterMs: waitMs(scenario, after),
      rungs: then,
      sinceMs: null,
    });
  }
  planInjects(state);
  return state;
}

function planInjects(state: ExerciseState): void {
  const { scenario } = state;
  for (const inject of scenario.injects) {
    // A rung of a ladder waits for its condition, whatever else the author wrote.
    const isRung = inject.at === undefined && state.rules.has(inject.id);
    const mode = isRung ? "conditional" : releaseMode(inject);
    put(state, "injects", plannedRow(state, inject, mode, plannedMs(scenario, inject)));
  }
}
