import type { DecisionRow, EscalationRow } from "@firebreak/shared/views";

/** A line of the decision log: the unit's own, or one of the leadership that binds it. */
export type LogLine = { readonly id: string; readonly playMs: number | null } & (
  | { readonly from: "unit"; readonly row: DecisionRow }
  | { readonly from: "leadership"; readonly row: EscalationRow }
);

/** What a unit goes by, the latest first; what was noted before STARTEX stands last. */
export function decisionLog(
  decisions: readonly DecisionRow[],
  escalations: readonly EscalationRow[],
  unit: string,
): LogLine[] {
  const own = decisions
    .filter((row) => row.unit === unit)
    .map((row): LogLine => ({ id: row.id, playMs: row.playMs, from: "unit", row }));
  const binding = escalations
    .filter((row) => row.decision !== null && (row.unit === unit || row.binds.includes(unit)))
    .map((row): LogLine => ({ id: row.id, playMs: row.decidedMs, from: "leadership", row }));
  return [...own, ...binding].sort(
    (a, b) => (b.playMs ?? -1) - (a.playMs ?? -1) || b.id.localeCompare(a.id, "en", { numeric: true }),
  );
}
