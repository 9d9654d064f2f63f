import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { InjectRow } from "@firebreak/shared/views";

/** Null where the sender had the newest version in front of them, or named none. */
export function changedSince(row: InjectRow, version: number | undefined): Rejection | null {
  if (version === undefined || version === row.plan?.version) return null;
  // Who has it in hand is no part of the version.
  const last = row.plan?.changes.findLast(({ what }) => what !== "assigned");
  const by = last === undefined ? "somebody" : last.by;
  const what = last?.what ?? "changed";
  return reject("inject/changed", `${by} has ${what} it since: look at it again`, "/data/version");
}
