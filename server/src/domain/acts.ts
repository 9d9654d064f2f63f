import { unitOf, type Audience } from "@firebreak/shared/roles";
import { ACT_TYPES, type ActRow, type ActType } from "@firebreak/shared/views";
import { actingUnit } from "./actingUnit.ts";
import type { DrillEvent, EventOf, EventType } from "./events.ts";
import type { ExerciseState } from "./exercise.ts";
import { redact, seesInject } from "./redact.ts";

const ACTS: ReadonlySet<string> = new Set<string>(ACT_TYPES);
const EXCERPT = 280;

/** The line that an event leaves on this audience's timeline, or null. */
export function actOf(event: DrillEvent, state: ExerciseState, audience: Audience): ActRow | null {
  if (!isAct(event.type) || !seesAct(event, state, audience)) return null;
  const act: ActRow = {
    seq: event.seq,
    type: event.type,
    at: state.at,
    playMs: event.playMs,
    scenarioMs: event.scenarioMs ?? state.exercise.clock.scenarioMs,
    role: event.actor.role,
  };
  if (event.actor.role !== "system") {
    const { person } = event.actor;
    const unit = ownerOf(event, state);
    // What another unit's clearance sends on is nobody's act by name, and of the owner's own site.
    const isSentOn = unit !== event.actor.unit;
    const site = isSentOn ? state.tables.units.get(unit ?? "")?.site : event.actor.site;
    const name = isSentOn ? undefined : state.tables.people.get(person)?.name;
    if (name !== undefined && isInsider(audience, unit)) act.name = name;
    if (unit !== undefined) act.unit = unit;
    if (site !== undefined) act.site = site;
  }
  return addDetails(act, event, state, audience);
}

function isAct(type: EventType): type is ActType & EventType {
  return ACTS.has(type);
}

/** Control, evaluators and the unit itself know its people by name and read its answers; a hall sees units. */
function isInsider(audience: Audience, unit: string | undefined): boolean {
  return (
    audience === "control" || audience === "evaluator" || (unit !== undefined && unitOf(audience) === unit)
  );
}

/** The unit whose act it is; a promise is made by the unit whose text makes it, whoever sent that out. */
function ownerOf(event: DrillEvent, state: ExerciseState): string | undefined {
  if (event.type === "update.promised") return state.tables.responses.get(event.data.response)?.unit;
  return actingUnit(event);
}

function isOwn(event: DrillEvent, state: ExerciseState, audience: Audience): boolean {
  const unit = ownerOf(event, state);
  return unit !== undefined && unitOf(audience) === unit;
}

function seesAct(event: DrillEvent, state: ExerciseState, audience: Audience): boolean {
  if (audience === "control") return true;
  const insider = audience === "evaluator";
  const spectator = insider || audience === "observer";
  switch (event.type) {
    case "exercise.created":
    case "exercise.started":
    case "exercise.paused":
    case "exercise.resumed":
    case "exercise.rateChanged":
    case "exercise.jumped":
    case "exercise.ended":
    case "exercise.stopped":
    case "unit.online":
    case "unit.offline":
      return true;
    case "response.published":
      // An answer goes back to whoever asked; everything else is public.
      return event.data.kind !== "answer" || spectator || isOwn(event, state, audience);
    case "participant.registered":
    case "participant.joined":
    case "participant.left":
    case "participant.removed":
    case "expectation.missed":
      return insider;
    case "inject.deferred":
    case "inject.skipped":
    case "inject.held":
    case "inject.unheld":
    case "inject.added":
    case "inject.edited":
    case "inject.reverted":
    case "inject.assigned":
    case "public.reacted":
    case "draft.edited":
    case "call.said":
    case "call.noted":
    case "card.placed":
    case "card.removed":
      return false;
    case "clearance.sought":
    case "response.cleared":
    case "response.objected":
    case "clearance.reminded":
    case "clearance.withdrawn":
      return spectator || seesClearance(event, state, audience);
    case "request.reminded":
      return spectator || visibleRow(state, "requests", event.data.request, audience);
    case "call.rang":
    case "call.pickedUp":
    case "call.ended":
      return spectator || unitOf(audience) === state.tables.calls.get(event.data.call)?.unit;
    case "decision.noted":
      return insider || isOwn(event, state, audience);
    case "rating.given":
    case "persona.posted":
      return insider;
    case "restriction.requested":
      return spectator || isOwn(event, state, audience);
    case "inject.released":
    case "inject.completed": {
      const row = state.tables.injects.get(event.data.inject);
      return row !== undefined && seesInject(row, audience);
    }
    case "inject.seen":
    case "inject.acknowledged":
    case "inject.claimed": {
      const row = state.tables.injects.get(event.data.inject);
      return isOwn(event, state, audience) || (spectator && row !== undefined && seesInject(row, audience));
    }
    case "claim.assessed":
    case "response.submitted":
    case "response.approved":
    case "response.returned":
    case "update.promised":
      return spectator || isOwn(event, state, audience);
    case "response.drafted":
      return event.data.version === 1 && (spectator || isOwn(event, state, audience));
    case "request.sent":
    case "request.acknowledged":
    case "request.answered":
    case "request.declined":
    case "request.completed":
      return spectator || visibleRow(state, "requests", event.data.request, audience);
    case "escalation.raised":
    case "decision.made":
      return spectator || visibleRow(state, "escalations", event.data.escalation, audience);
    case "message.sent":
      return visibleRow(state, "messages", event.data.message, audience);
  }
}

/** Whoever asks and whoever is asked. */
function seesClearance(
  event: EventOf<
    | "clearance.sought"
    | "clearance.reminded"
    | "clearance.withdrawn"
    | "response.cleared"
    | "response.objected"
  >,
  state: ExerciseState,
  audience: Audience,
): boolean {
  const unit = unitOf(audience);
  if (unit === undefined) return false;
  if (state.tables.responses.get(event.data.response)?.unit === unit || isOwn(event, state, audience))
    return true;
  if (event.type === "clearance.sought") return event.data.units.includes(unit);
  return "unit" in event.data && event.data.unit === unit;
}

function visibleRow(
  state: ExerciseState,
  table: "requests" | "escalations" | "messages",
  id: string,
  audience: Audience,
): boolean {
  switch (table) {
    case "requests": {
      const row = state.tables.requests.get(id);
      return row !== undefined && redact("requests", row, audience, state) !== null;
    }
    case "escalations": {
      const row = state.tables.escalations.get(id);
      return row !== undefined && redact("escalations", row, audience, state) !== null;
    }
    case "messages": {
      const row = state.tables.messages.get(id);
      return row !== undefined && redact("messages", row, audience, state) !== null;
    }
  }
}

/** What the line is about. Words go only to those who may read the row that they come from. */
function addDetails(act: ActRow, event: DrillEvent, state: ExerciseState, audience: Audience): ActRow {
  switch (event.type) {
    case "exercise.paused":
    case "exercise.stopped":
      if (event.data.reason !== undefined) act.text = excerpt(event.data.reason);
      return act;
    case "participant.registered":
    case "participant.joined":
    case "participant.left":
    case "participant.removed": {
      const person = state.tables.people.get(event.data.person);
      if (person === undefined) return act;
      act.name = person.name;
      act.role = person.role;
      if (person.unit !== null) act.unit = person.unit;
      if (person.site !== null) act.site = person.site;
      return act;
    }
    case "unit.online":
    case "unit.offline":
      act.unit = event.data.unit;
      return act;
    case "inject.released":
    case "inject.seen":
    case "inject.acknowledged":
    case "inject.claimed":
    case "inject.completed":
      act.inject = event.data.inject;
      return act;
    case "inject.deferred":
    case "inject.skipped":
      act.inject = event.data.inject;
      act.text = excerpt(event.data.reason);
      return act;
    case "inject.added":
    case "inject.edited":
    case "inject.reverted":
    case "inject.assigned":
      act.inject = event.data.inject;
      return act;
    case "clearance.sought":
    case "response.cleared":
    case "response.objected":
    case "clearance.reminded":
    case "clearance.withdrawn": {
      const response = state.tables.responses.get(event.data.response);
      act.response = event.data.response;
      if (response?.inject != null) withInject(act, response.inject, state, audience);
      if (response?.claim != null) withClaim(act, response.claim, state, audience);
      const other = event.type === "clearance.sought" ? askedUnit(event, audience) : response?.unit;
      const to = "unit" in event.data ? event.data.unit : other;
      if (to !== undefined) act.to = to;
      const reads = [act.unit, response?.unit, to].some((unit) => isInsider(audience, unit));
      if ("reason" in event.data && event.data.reason !== undefined && reads) {
        act.text = excerpt(event.data.reason);
      }
      return act;
    }
    case "call.rang":
    case "call.pickedUp":
    case "call.ended": {
      const call = state.tables.calls.get(event.data.call);
      act.call = event.data.call;
      if (call !== undefined) act.unit = call.unit;
      if (call?.inject != null) withInject(act, call.inject, state, audience);
      return act;
    }
    case "decision.noted":
      act.text = excerpt(event.data.text);
      return act;
    case "inject.held":
    case "inject.unheld":
      act.inject = event.data.inject;
      if (event.type === "inject.held" && event.data.reason !== undefined) {
        act.text = excerpt(event.data.reason);
      }
      return act;
    case "restriction.requested":
      act.restriction = event.data.restriction;
      act.measure = event.data.measure;
      withClaim(act, event.data.claim, state, audience);
      return act;
    case "rating.given": {
      const response = state.tables.responses.get(event.data.response);
      act.response = event.data.response;
      act.rating = event.data.rating;
      if (response !== undefined) act.to = response.unit;
      if (event.data.note !== undefined) act.text = excerpt(event.data.note);
      return act;
    }
    case "persona.posted":
      act.persona = event.data.persona;
      act.text = excerpt(event.data.text);
      if (event.data.claim !== undefined) withClaim(act, event.data.claim, state, audience);
      return act;
    case "claim.assessed":
      act.claim = event.data.claim;
      act.verdict = event.data.verdict;
      if (event.data.inject !== undefined) withInject(act, event.data.inject, state, audience);
      return act;
    case "response.drafted":
    case "response.published":
      act.response = event.data.response;
      act.kind = event.data.kind;
      if (event.data.claim !== undefined) withClaim(act, event.data.claim, state, audience);
      if (event.data.inject !== undefined) withInject(act, event.data.inject, state, audience);
      if (
        event.type === "response.published" &&
        (event.data.kind !== "answer" || isInsider(audience, act.unit))
      ) {
        act.text = excerpt(event.data.text);
      }
      return act;
    case "response.submitted":
    case "response.approved":
    case "response.returned":
    case "update.promised": {
      act.response = event.data.response;
      const response = state.tables.responses.get(event.data.response);
      if (response?.inject != null) withInject(act, response.inject, state, audience);
      if (response?.claim != null) withClaim(act, response.claim, state, audience);
      return act;
    }
    case "request.sent":
    case "request.reminded":
    case "request.acknowledged":
    case "request.answered":
    case "request.declined":
    case "request.completed": {
      const request = state.tables.requests.get(event.data.request);
      if (request === undefined) return act;
      act.request = request.id;
      act.kind = request.kind;
      // The other end of the handoff, seen from whoever acts.
      act.to = act.unit === request.from ? request.to : request.from;
      if (request.inject !== null) withInject(act, request.inject, state, audience);
      if (event.type === "request.sent" && redact("requests", request, audience, state) !== null) {
        act.text = excerpt(request.text);
      }
      return act;
    }
    case "escalation.raised":
    case "decision.made": {
      const row = state.tables.escalations.get(event.data.escalation);
      if (row === undefined) return act;
      act.escalation = row.id;
      if (event.type === "decision.made") act.to = row.unit;
      if (row.inject !== null) withInject(act, row.inject, state, audience);
      if (redact("escalations", row, audience, state) !== null) {
        act.text = excerpt(event.type === "decision.made" ? event.data.text : row.question);
      }
      return act;
    }
    case "message.sent":
      act.to = event.data.to;
      act.text = excerpt(event.data.text);
      return act;
    case "expectation.missed":
      act.inject = event.data.inject;
      act.unit = event.data.unit;
      return act;
    case "exercise.created":
    case "exercise.started":
    case "exercise.resumed":
    case "exercise.rateChanged":
    case "exercise.jumped":
    case "exercise.ended":
    case "public.reacted":
    case "draft.edited":
    case "call.said":
    case "call.noted":
    case "card.placed":
    case "card.removed":
      return act;
  }
}

/** A unit that is asked reads itself; anybody else the first of those who are. */
function askedUnit({ data }: EventOf<"clearance.sought">, audience: Audience): string | undefined {
  return data.units.find((unit) => unit === unitOf(audience)) ?? data.units[0];
}

/** Names the inject only to those who have it in front of them. */
function withInject(act: ActRow, inject: string, state: ExerciseState, audience: Audience): void {
  const row = state.tables.injects.get(inject);
  if (row !== undefined && seesInject(row, audience)) act.inject = inject;
}

/** Names the claim only to those whom it has reached. */
function withClaim(act: ActRow, claim: string, state: ExerciseState, audience: Audience): void {
  const row = state.tables.claims.get(claim);
  if (row !== undefined && redact("claims", row, audience, state) !== null) act.claim = claim;
}

function excerpt(text: string): string {
  if (text.length <= EXCERPT) return text;
  // Half a surrogate pair at the cut would be no text.
  return `${text.slice(0, EXCERPT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
