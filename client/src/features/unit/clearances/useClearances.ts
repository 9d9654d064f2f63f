import type { ClearanceRow, ResponseRow } from "@firebreak/shared/views";
import { useMemo } from "react";
import { useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { clearancesOf } from "./clearances.ts";

/** What other units say of a text, and their names in the page's words. */
export function useClearances(row: ResponseRow): {
  rows: readonly ClearanceRow[];
  namesOf: (units: readonly string[]) => string;
} {
  const table = useView((view) => view.clearances);
  const rows = useMemo(() => clearancesOf(table, row.id), [table, row.id]);
  const units = useUnits();
  const namesOf = (ids: readonly string[]) => ids.map((id) => units.get(id)?.name ?? id).join(", ");
  return { rows, namesOf };
}
