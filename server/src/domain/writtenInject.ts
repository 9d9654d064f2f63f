import type { InjectEdit, NewInject } from "@firebreak/shared/injectFields";
import type { ScenarioInject } from "@firebreak/shared/scenario";

/** An inject that control wrote in play, as the scenario would hold it. When it comes stands in its plan. */
export function writtenInject(id: string, fields: NewInject): ScenarioInject {
  const { due: _due, replyBy, claim, headline, notes, ...rest } = fields;
  return {
    id,
    ...rest,
    expect: [],
    ...(claim !== null && { claim }),
    ...(headline !== null && { headline }),
    ...(notes !== null && { notes }),
    ...(replyBy !== null && { replyBy: `${replyBy}m` }),
  };
}

/** The inject with what control has changed of it. */
export function editedInject(inject: ScenarioInject, fields: InjectEdit): ScenarioInject {
  const { due: _due, replyBy, ...rest } = fields;
  const next: Record<string, unknown> = { ...inject };
  const given = {
    ...rest,
    ...(replyBy !== undefined && { replyBy: replyBy === null ? null : `${replyBy}m` }),
  };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  // The edit's schema ties each key to what the scenario's holds; entries can't say so.
  return next as ScenarioInject;
}
