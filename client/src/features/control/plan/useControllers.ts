import type { PersonRow } from "@firebreak/shared/views";
import { useMemo } from "react";
import { useView } from "../../../store/drill.ts";
import { controllersOf } from "./model/controllers.ts";

/** Whom an inject can be given to, by name. */
export function useControllers(): PersonRow[] {
  const people = useView((view) => view.people);
  return useMemo(() => controllersOf(people), [people]);
}
