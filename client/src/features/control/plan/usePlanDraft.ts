import type { InjectRow } from "@firebreak/shared/views";
import { useState } from "react";
import { useLanguage } from "../../../i18n/useText.ts";
import { beginDraft, changesOf, type PlanDraft } from "./model/planDraft.ts";
import { fieldsOf, NO_FIELDS, type PlanSources } from "./model/planFields.ts";
import type { Writing } from "./model/writing.ts";
import { usePlanning } from "./planning.ts";
import { usePlanSources } from "./usePlanSources.ts";

/**
 * What is being written, kept with every key press: as it was left, or begun anew from the inject.
 * @param row the inject that is edited or copied; undefined for a new one
 */
export function usePlanDraft(writing: Writing, row: InjectRow | undefined) {
  const { drafts } = usePlanning();
  const language = useLanguage();
  const begun = usePlanSources(language);
  const [draft, setDraft] = useState(() => drafts.draft(writing) ?? begin(writing, row, begun));
  const sources = usePlanSources(draft.language);
  function change(next: PlanDraft): void {
    setDraft(next);
    drafts.keep(writing, changesOf(next).length === 0 ? null : next);
  }
  return { draft, change, sources, drop: () => drafts.keep(writing, null) };
}

function begin(writing: Writing, row: InjectRow | undefined, sources: PlanSources): PlanDraft {
  if (row === undefined) return beginDraft(NO_FIELDS, 0, sources.language);
  const fields = fieldsOf(row, sources);
  if (writing.kind === "edit") return beginDraft(fields, row.plan?.version ?? 0, sources.language);
  // Two of the same at the same moment are hardly ever meant: a copy waits for a time of its own.
  return { ...beginDraft(NO_FIELDS, 0, sources.language), mine: { ...fields, due: "" } };
}
