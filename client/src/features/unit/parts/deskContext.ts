import type { UnitLevel } from "@firebreak/shared/roles";
import type { ExerciseRow, PersonRow, UnitRow } from "@firebreak/shared/views";
import { createContext, use } from "react";

/** At whose desk the page is. The same object until one of its members changes. */
export interface Desk {
  readonly exercise: ExerciseRow;
  readonly unit: UnitRow;
  readonly person: { readonly id: string; readonly name: string };
  readonly level: UnitLevel;
  /** The unit decides on escalations. */
  readonly leads: boolean;
  /** The unit's people, those here first. */
  readonly people: readonly PersonRow[];
  /** Opens an item of the inbox, by its key. Stays the same function. */
  readonly open: (key: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("useDesk is for what stands at a desk");
  return desk;
}
