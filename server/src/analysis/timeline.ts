import type { Scenario, ScenarioInject } from "@firebreak/shared/scenario";
import type { DrillEvent, EventOf } from "../domain/events.ts";
import type { ActIndex } from "./actIndex.ts";
import type {
  ClaimHistory,
  ClearanceHistory,
  EscalationHistory,
  Moment,
  PromisedUpdate,
  Publication,
  Release,
  RequestHistory,
  ResponseHistory,
  RestrictionRequest,
  Sight,
  Surfacing,
} from "./moments.ts";
import type { TruthReader } from "../domain/truth.ts";

/** What the metrics need of a log, sorted by what it is about. Every list is in the order of the log. */
export interface Timeline {
  scenario: Scenario;
  /** The records up to ENDEX. */
  log: readonly DrillEvent[];
  truth: TruthReader;
  /** The plan's injects by id, as control has left them: the scenario's, and those it wrote in play. */
  injects: Map<string, ScenarioInject>;
  /** The scenario's injects by id, as their author wrote them. */
  planned: ReadonlyMap<string, ScenarioInject>;
  /** The injects before each change that control can still take back, oldest first. */
  planHistory: Map<string, ScenarioInject[]>;
  /** The site of each unit, in the scenario's order. */
  homes: Map<string, string>;
  /** Play time of ENDEX; where the log stops before, of its last record. Ms. */
  endMs: number;
  /** By inject. */
  releases: Map<string, Release>;
  /** By claim: those that a released inject carried. */
  claims: Map<string, ClaimHistory>;
  /** By inject and person, as `inject/person`. */
  sights: Map<string, Sight>;
  /** Who acknowledged first, by inject and unit. */
  acknowledgers: Map<string, Moment & { person: string }>;
  responses: Map<string, ResponseHistory>;
  requests: Map<string, RequestHistory>;
  escalations: Map<string, EscalationHistory>;
  /** Every time that a unit was asked to clear a text. */
  clearances: ClearanceHistory[];
  /** By response and unit asked: the last of them. */
  clearancesOf: Map<string, Map<string, ClearanceHistory>>;
  publications: Publication[];
  restrictions: RestrictionRequest[];
  /** By claim: what first brought it before the public, be it a unit's own word. */
  surfaced: Map<string, Surfacing>;
  /** The simulated public, a record a minute of the story. */
  minutes: EventOf<"public.reacted">[];
  promises: PromisedUpdate[];
  acts: ActIndex;
  /** One for each command by which somebody of a unit did something. */
  deeds: Moment[];
}

/** The moment of an event as an act of `unit`: at its home site unless one of its people acted from another. */
export function momentOf(timeline: Timeline, event: DrillEvent, unit: string): Moment {
  const { actor } = event;
  const away = actor.role === "unit" && actor.unit === unit ? actor.site : undefined;
  return {
    seq: event.seq,
    playMs: event.playMs ?? 0,
    scenarioMs: event.scenarioMs ?? 0,
    unit,
    site: away ?? timeline.homes.get(unit) ?? "",
  };
}

/** The same where somebody of a unit of the scenario acted; null for control, guests and the server itself. */
export function unitMoment(timeline: Timeline, event: DrillEvent): Moment | null {
  const { actor } = event;
  if (actor.role !== "unit" || actor.unit === undefined || !timeline.homes.has(actor.unit)) return null;
  return momentOf(timeline, event, actor.unit);
}
