import type { ResponseKind, Truth } from "@firebreak/shared/scenario";
import { actingUnit } from "../../domain/actingUnit.ts";
import type { DrillEvent } from "../../domain/events.ts";

/** A response that a log's people published. */
export interface PublishedResponse {
  response: string;
  unit: string;
  kind: ResponseKind;
  /** What it is about: the claim it names, for an answer the claim that was asked about. */
  claim: string | null;
  stance: Truth | null;
  /** Play time, ms. */
  playMs: number;
}

export function publishedResponses(log: readonly DrillEvent[]): PublishedResponse[] {
  const [created] = log;
  const injects = created?.type === "exercise.created" ? created.data.scenario.injects : [];
  return log.flatMap((event) => {
    if (event.type !== "response.published" || event.actor.role === "system") return [];
    const { response, kind, inject, stance } = event.data;
    const asked = kind === "answer" ? injects.find(({ id }) => id === inject)?.claim : undefined;
    const claim = event.data.claim ?? asked ?? null;
    const unit = actingUnit(event) ?? "";
    return [{ response, unit, kind, claim, stance: stance ?? null, playMs: event.playMs ?? 0 }];
  });
}
