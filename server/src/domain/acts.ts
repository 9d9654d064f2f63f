import { unitOf, type Audience } from "@firebreak/shared/roles";
import { ACT_TYPES, type ActRow, type ActType } from "@firebreak/shared/views";
import type { DrillEvent, EventType } from "./events.ts";
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
    const { person, unit, site } = event.actor;
    const name = state.tables.people.get(person)?.name;
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

function isOwn(event: DrillEvent, audience: Audience): boolean {
  return (
    event.actor.role !== "system" && event.actor.unit !== undefined && unitOf(audience) === event.actor.unit
  );
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
      return event.data.kind !== "answer" || spectator || isOwn(event, audience);
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
    case "public.reacted":
      return false;
    case "rating.given":
    case "persona.posted":
      return insider;
    case "restriction.requested":
      return spectator || isOwn(event, audience);
    case "inject.released":
    case "inject.completed": {
      const row = state.tables.injects.get(event.data.inject);
      return row !== undefined && seesInject(row, audience);
    }
    case "inject.seen":
    case "inject.acknowledged":
    case "inject.claimed": {
      const row = state.tables.injects.get(event.data.inject);
      return isOwn(event, audience) || (spectator && row !== undefined && seesInject(row, audience));
    }
    case "claim.assessed":
    case "response.submitted":
    case "response.approved":
    case "response.returned":
    case "update.promised":
      return spectator || isOwn(event, audience);
    case "response.drafted":
      return event.data.version === 1 && (spectator || isOwn(event, audience));
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
      return act;
  }
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
