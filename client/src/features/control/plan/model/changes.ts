import type { InjectPlan, InjectRow, PlanChange } from "@firebreak/shared/views";

/** Who has changed the plan since `version`, oldest first. Who has it in hand is no new version. */
export function changesSince(plan: InjectPlan, version: number): PlanChange[] {
  const made = plan.changes.filter((change) => change.what !== "assigned");
  return plan.version <= version ? [] : made.slice(-(plan.version - version));
}

/**
 * What an undo would take back: null where there is nothing, `"unknown"` where it lies so far back that the
 * plan no longer tells what it was.
 */
export function undoNext(row: InjectRow): PlanChange | "unknown" | null {
  const { plan } = row;
  if (plan === undefined || plan.undoable === 0) return null;
  if (row.state === "released" || row.state === "complete" || row.state === "obsolete") return null;
  const stack: PlanChange[] = [];
  for (const change of plan.changes) {
    if (change.what === "reverted") stack.pop();
    else if (change.what !== "assigned" && change.what !== "added") stack.push(change);
  }
  return stack.at(-1) ?? "unknown";
}
