import type { DrillEvent, ResponseContent } from "../../domain/events.ts";
import { WhatIfError, type Edit } from "./edit.ts";

const MINUTE = 60_000;
/** `seq` of what the log does not hold. */
export const NEW = 0;

/**
 * The records of a publication that nobody made. But for play time, their place is given when they are placed.
 * @throws WhatIfError
 */
export function additionOf(
  log: readonly DrillEvent[],
  { unit, claim, what, toMs, stance, nextUpdate }: Extract<Edit, { kind: "add" }>,
  response: string,
): DrillEvent[] {
  const [created] = log;
  const scenario = created?.type === "exercise.created" ? created.data.scenario : undefined;
  if (scenario?.units.every(({ id }) => id !== unit) ?? true) {
    throw new WhatIfError("whatif/unknown-unit", `there is no unit ${unit}`);
  }
  if (scenario?.claims.every(({ id }) => id !== claim) ?? true) {
    throw new WhatIfError("whatif/unknown-claim", `there is no claim ${claim}`);
  }
  const content: ResponseContent = {
    response,
    claim,
    kind: what,
    stance: stance ?? (what === "correction" ? "false" : "unresolved"),
    text: "",
    ...(nextUpdate !== undefined && { nextUpdate }),
  };
  const placed = {
    seq: NEW,
    at: created?.at ?? "",
    playMs: toMs,
    scenarioMs: null,
    actor: { person: response, role: "unit", unit } as const,
    command: response,
  };
  const events: DrillEvent[] = [
    { ...placed, type: "response.drafted", data: { ...content, version: 1 } },
    { ...placed, type: "response.published", data: content },
  ];
  if (nextUpdate !== undefined) {
    const dueMs = toMs + nextUpdate * MINUTE;
    events.push({ ...placed, type: "update.promised", data: { response, claim, dueMs } });
  }
  return events;
}
