import type { Language } from "@firebreak/shared/text";
import { changedFields, type PlanField, type PlanFields, sameField, withFields } from "./planFields.ts";

/** What somebody is writing, and what they began with. */
export interface PlanDraft {
  base: PlanFields;
  mine: PlanFields;
  /** The version of the inject that `base` is; 0 for a new one. */
  version: number;
  /** The language that `base` was read in. */
  language: Language;
}

export function beginDraft(base: PlanFields, version: number, language: Language): PlanDraft {
  return { base, mine: base, version, language };
}

/** What the writer has changed. */
export function changesOf(draft: PlanDraft): PlanField[] {
  return changedFields(draft.base, draft.mine);
}

/** How what somebody writes stands to what another has made of the inject meanwhile. */
export interface Clash {
  /** Changed by both, and differently. */
  both: PlanField[];
  /** Changed by the other alone: the writer has not touched them. */
  theirs: PlanField[];
}

export function clashWith(draft: PlanDraft, theirs: PlanFields): Clash {
  const moved = changedFields(draft.base, theirs);
  const mine = changesOf(draft);
  return {
    both: moved.filter((field) => mine.includes(field) && !sameField(field, draft.mine, theirs)),
    theirs: moved.filter((field) => !mine.includes(field)),
  };
}

/** The draft on the newer version, with every word of the writer's: what they did not touch is the other's. */
export function keepMine(draft: PlanDraft, theirs: PlanFields, version: number): PlanDraft {
  return { ...draft, base: theirs, mine: withFields(theirs, draft.mine, changesOf(draft)), version };
}

/** The draft on the newer version, where both have written with the other's words. */
export function takeTheirs(draft: PlanDraft, theirs: PlanFields, version: number): PlanDraft {
  const { both } = clashWith(draft, theirs);
  const kept = keepMine(draft, theirs, version);
  return { ...kept, mine: withFields(kept.mine, theirs, both) };
}
