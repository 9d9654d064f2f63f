import type { ActRow, InjectRow, PlanChange } from "@firebreak/shared/views";

export interface LastHand {
  what: "released" | PlanChange["what"];
  /** A person's name; empty: the clock or a condition did it. */
  by: string;
}

/** How another was quicker to say who has an inject in hand. Both are names; `to` null: nobody has it now. */
export function handWords(
  by: string,
  to: string | null,
): { how: "taken" | "given" | "freed"; names: { name: string; to: string } } {
  const names = { name: by, to: to ?? "" };
  if (to === null) return { how: "freed", names };
  return { how: by === to ? "taken" : "given", names };
}

/** Whether a command is about what an inject says and does, or about who has it in hand: versions of their own. */
export type Concern = "plan" | "hand";

/** Who did what to an inject last, as far as the view tells: what came between for whoever was refused. */
export function lastHand(
  row: InjectRow,
  acts: readonly ActRow[],
  concern: Concern = "plan",
): LastHand | null {
  if (concern === "plan" && row.releasedSeq !== null) {
    const act = acts.findLast(({ type, inject }) => type === "inject.released" && inject === row.id);
    return { what: "released", by: act?.name ?? "" };
  }
  const change = row.plan?.changes.findLast(({ what }) => (what === "assigned") === (concern === "hand"));
  return change === undefined ? null : { what: change.what, by: change.by };
}

/**
 * Injects that were in this person's hand and have gone to another's by another's deed. What has been released
 * needs no one's hand, and what one gives back oneself is no news.
 */
export function handedOver(
  before: Readonly<Record<string, InjectRow>>,
  after: Readonly<Record<string, InjectRow>>,
  person: string,
): { row: InjectRow; to: string }[] {
  if (before === after) return [];
  return Object.values(before).flatMap((old) => {
    const row = after[old.id];
    if (row === undefined || row === old || old.plan?.assignedTo !== person) return [];
    const to = row.plan?.assignedTo ?? null;
    return to === person || to === null || row.releasedSeq !== null ? [] : [{ row, to }];
  });
}

/** What a refusal says of another's hand: whoever reads it wants to know whose. */
const OVERTAKEN: readonly string[] = [
  "inject/changed",
  "inject/already-released",
  "inject/closed",
  "inject/already-held",
  "inject/not-held",
];

export function isOvertaken(code: string): boolean {
  return OVERTAKEN.includes(code);
}

/**
 * Whether the view does not yet show what a command was refused for: the answer may be here before the
 * update that tells of it.
 * @param version the one that the command was made on
 */
export function isBehind(
  row: InjectRow,
  code: string,
  version: number | undefined,
  concern: Concern = "plan",
): boolean {
  switch (code) {
    case "inject/already-released":
      return row.releasedSeq === null;
    case "inject/changed":
      if (concern === "hand") return row.plan?.assignedVersion === version;
      return row.releasedSeq === null && row.plan?.version === version;
    case "inject/closed":
      return row.state === "planned" || row.state === "deferred";
    default:
      return false;
  }
}
