import { createContext, useContext } from "react";
import type { KeptDrafts } from "./model/keptDrafts.ts";
import type { Marked } from "./model/marked.ts";
import type { Writing } from "./model/writing.ts";

/** Which form of the marked injects is open. */
export type BulkForm = "release" | "hold" | "skip" | "defer";

/** What the control cell is doing to the plan: what it writes, and which injects it works on together. */
export interface Planning {
  writing: Writing | null;
  write: (writing: Writing | null) => void;
  drafts: KeptDrafts;
  marked: Marked;
  mark: (marked: Marked) => void;
  bulkForm: BulkForm | null;
  setBulkForm: (form: BulkForm | null) => void;
}

export const PlanningContext = createContext<Planning | null>(null);

export function usePlanning(): Planning {
  const planning = useContext(PlanningContext);
  if (planning === null) throw new Error("work on the plan stands outside the control cell's screen");
  return planning;
}
