import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { InjectRow, PlanChange } from "@firebreak/shared/views";

/** Null where the sender had the newest version in front of them, or named none. */
export function changedSince(row: InjectRow, version: number | undefined): Rejection | null {
  if (version === undefined || version === row.plan?.version) return null;
  // Who has it in hand is no part of the version.
  return overtaken(row.plan?.changes.findLast(({ what }) => what !== "assigned"));
}

/** The same for who has it in hand, which has versions of its own. */
export function assignedSince(row: InjectRow, version: number | undefined): Rejection | null {
  if (version === undefined || version === row.plan?.assignedVersion) return null;
  return overtaken(row.plan?.changes.findLast(({ what }) => what === "assigned"));
}

function overtaken(last: PlanChange | undefined): Rejection {
  const by = last === undefined ? "somebody" : last.by;
  const what = last?.what ?? "changed";
  return reject("inject/changed", `${by} has ${what} it since: look at it again`, "/data/version");
}
