import type { InjectPlan, InjectRow } from "@firebreak/shared/views";

/** An inject as the control cell is told of it: planned, by phone to the press office, unless `row` and `plan` differ. */
export function injectRow(
  id: string,
  row: Partial<InjectRow> = {},
  plan: Partial<InjectPlan> = {},
): InjectRow & { plan: InjectPlan } {
  return {
    id,
    title: id,
    category: "inject",
    storyline: "dam",
    channel: "phone",
    channelName: "Phone",
    from: { name: "Bến", handle: null, kind: "citizen", followers: 0 },
    to: ["press"],
    body: "",
    headline: null,
    media: false,
    alt: null,
    claim: null,
    replyByMs: null,
    state: "planned",
    releasedSeq: null,
    releasedPlayMs: null,
    releasedScenarioMs: null,
    ...row,
    plan: {
      mode: "scheduled",
      dueMs: null,
      plannedMs: null,
      notes: null,
      reason: null,
      by: null,
      held: false,
      waits: [],
      script: [],
      expect: [],
      version: 1,
      assignedTo: null,
      assignedVersion: 1,
      changes: [],
      undoable: 0,
      ...plan,
    },
  };
}
