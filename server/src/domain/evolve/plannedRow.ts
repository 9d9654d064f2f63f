import type { ScenarioInject } from "@firebreak/shared/scenario";
import type { InjectPlan, InjectRow } from "@firebreak/shared/views";
import type { ExerciseState } from "../exercise.ts";
import { durationMs } from "../msel.ts";
import { authorOf } from "./authors.ts";
import { plannedExpectations } from "./expectations.ts";

/**
 * An inject as a row of the plan that nobody has touched yet, whether the scenario holds it or control has
 * written it in play. `dueMs`: when its schedule releases it, on the story's clock (epoch ms).
 */
export function plannedRow(
  state: ExerciseState,
  inject: ScenarioInject,
  mode: InjectPlan["mode"],
  dueMs: number | null,
): InjectRow & { plan: InjectPlan } {
  const channel = state.tables.channels.get(inject.channel);
  return {
    id: inject.id,
    title: inject.title,
    category: inject.category,
    storyline: inject.storyline,
    channel: channel?.kind ?? "order",
    channelName: channel?.name ?? inject.channel,
    from: authorOf(state.personas.get(inject.from), inject.from),
    to: inject.to,
    body: inject.body,
    headline: inject.headline ?? null,
    media: inject.media !== undefined,
    alt: inject.alt ?? null,
    claim: inject.claim ?? null,
    replyByMs: inject.replyBy === undefined ? null : durationMs(inject.replyBy),
    state: "planned",
    releasedSeq: null,
    releasedPlayMs: null,
    releasedScenarioMs: null,
    plan: {
      mode,
      dueMs,
      plannedMs: dueMs,
      notes: inject.notes ?? null,
      reason: null,
      by: null,
      held: false,
      waits: (state.rules.get(inject.id) ?? []).map(({ condition, afterMs, ladder }) => ({
        condition,
        afterMs,
        ladder,
      })),
      version: 1,
      assignedTo: null,
      assignedVersion: 1,
      changes: [],
      undoable: 0,
      expect: plannedExpectations(inject, inject.to),
      script: (inject.script ?? []).map(({ say, listenFor }) => ({ say, listenFor: listenFor ?? null })),
    },
  };
}
