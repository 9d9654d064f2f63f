import { unitOf, type Audience } from "@firebreak/shared/roles";
import type { Author, InjectRow, TableName, TableRows } from "@firebreak/shared/views";
import { hasMet, type ExerciseState } from "./exercise.ts";

type Redaction<T extends TableName> = (
  row: TableRows[T],
  audience: Audience,
  state: ExerciseState,
) => TableRows[T] | null;

/**
 * What each audience may see of a row, or null where it may not see it at all: the one place where
 * things are hidden. Hidden fields are left out, never blanked, so they can't travel by accident.
 * `control` sees every row as it is. Total: a table without a rule does not compile.
 */
const REDACTIONS: { [T in TableName]: Redaction<T> } = {
  sites: (row) => row,
  units: (row) => row,
  people: (row, audience) => (audience === "evaluator" || sameUnit(audience, row.unit) ? row : null),
  storylines: (row, audience) => (audience === "evaluator" ? row : null),
  objectives: (row, audience) => (audience === "evaluator" ? row : null),
  injects: (row, audience) => redactInject(row, audience),
  tasks: (row, audience) => (audience === "evaluator" || sameUnit(audience, row.unit) ? row : null),
  claims: (row, audience, state) => {
    if (!state.claimReach.has(row.id)) return null;
    if (audience === "evaluator") return row;
    const plain = { id: row.id, text: row.text };
    const unit = unitOf(audience);
    if (unit !== undefined) return hasMet(state, unit, row.id) ? plain : null;
    if (state.exercise.phase === "ended") return row;
    return plain;
  },
  assessments: (row, audience) => (audience === "evaluator" || sameUnit(audience, row.unit) ? row : null),
  posts: (row, audience, state) => {
    if (audience === "evaluator") return row;
    const author = publicAuthor(row.author);
    const unit = unitOf(audience);
    // What another unit says in public does not name a claim to those whom that claim has not reached.
    const claim = unit === undefined || hasMet(state, unit, row.claim ?? "") ? row.claim : null;
    // A unit knows the injects in its own inbox; which inject made a post is the control cell's business.
    return { ...row, author, claim, inject: null };
  },
  responses: (row, audience) => (audience === "evaluator" || sameUnit(audience, row.unit) ? row : null),
  requests: (row, audience, state) => {
    if (audience === "evaluator" || sameUnit(audience, row.from)) return row;
    return sameUnit(audience, row.to) ? withoutStrangeInject(row, audience, state) : null;
  },
  escalations: (row, audience, state) => {
    if (audience === "evaluator" || sameUnit(audience, row.unit)) return row;
    const unit = unitOf(audience);
    if (unit === undefined) return null;
    const decides = state.tables.units.get(unit)?.kind === "leadership";
    const bound = row.decision !== null && row.binds.includes(unit);
    return decides || bound ? withoutStrangeInject(row, audience, state) : null;
  },
  messages: (row, audience) => {
    if (audience === "evaluator") return row;
    // The hall hears control, not a name.
    if (row.to === "all") return audience === "observer" ? { ...row, fromName: "" } : row;
    return sameUnit(audience, row.from) || sameUnit(audience, row.to) ? row : null;
  },
  expectations: (row, audience) => (audience === "evaluator" ? row : null),
  curves: (row, audience, state) => {
    if (audience === "evaluator") return row;
    const unit = unitOf(audience);
    const isMet = unit === undefined ? state.claimReach.has(row.claim) : hasMet(state, unit, row.claim);
    if (!isMet) return null;
    if (unit === undefined && state.exercise.phase === "ended") return row;
    const { belief: _belief, ...shown } = row;
    return shown;
  },
  moods: (row, audience) => (unitOf(audience) === undefined ? row : null),
  reactions: (row, audience, state) => {
    if (audience === "evaluator") return row;
    return audience === "observer" && state.exercise.phase === "ended" ? row : null;
  },
  restrictions: (row, audience, state) => {
    if (audience === "evaluator") return row;
    if (audience !== "observer") {
      const { failure: _failure, ...shown } = row;
      return sameUnit(audience, row.unit) ? shown : null;
    }
    // The hall sees a unit, not a name.
    const { failure, ...shown } = { ...row, by: "" };
    return state.exercise.phase === "ended" && failure !== undefined ? { ...shown, failure } : shown;
  },
  ratings: (row, audience) => (audience === "evaluator" ? row : null),
  clearances: (row, audience, state) => {
    if (audience === "evaluator" || sameUnit(audience, row.owner)) return row;
    if (!sameUnit(audience, row.unit)) return null;
    const isMet = row.claim !== null && hasMet(state, row.unit, row.claim);
    const shown = isMet ? row : { ...row, claim: null, stance: null };
    return withoutStrangeInject(shown, audience, state);
  },
  calls: (row, audience) => {
    if (audience === "evaluator") return row;
    if (!sameUnit(audience, row.unit)) return null;
    const { outcome: _outcome, ...shown } = row;
    return { ...shown, from: publicAuthor(row.from) };
  },
  cards: (row, audience) => (audience === "evaluator" || sameUnit(audience, row.unit) ? row : null),
  decisions: (row, audience) => (audience === "evaluator" || sameUnit(audience, row.unit) ? row : null),
  receipts: (row, audience) => (audience === "evaluator" ? row : null),
  // The plan, and the people of the simulated world, are the control cell's alone.
  ladders: () => null,
  personas: () => null,
  channels: () => null,
};

/** The row as the audience sees it, or null. */
export function redact<T extends TableName>(
  table: T,
  row: TableRows[T],
  audience: Audience,
  state: ExerciseState,
): TableRows[T] | null {
  return audience === "control" ? row : REDACTIONS[table](row, audience, state);
}

/** True where this audience has the inject in front of it as something of its own. */
export function seesInject(row: InjectRow, audience: Audience): boolean {
  if (audience === "control") return true;
  if (row.state !== "released" && row.state !== "complete") return false;
  if (audience === "evaluator") return true;
  if (row.category === "expected-action") return false;
  const unit = unitOf(audience);
  return unit === undefined ? row.category !== "administrative" : row.to.includes(unit);
}

function redactInject(row: InjectRow, audience: Audience): InjectRow | null {
  if (!seesInject(row, audience)) return null;
  const { plan: _plan, ...released } = row;
  if (audience === "evaluator") return released;
  return {
    ...released,
    category: row.category === "administrative" ? row.category : "inject",
    storyline: null,
    from: publicAuthor(row.from),
  };
}

/** The inject behind another unit's question is named only to units that have it in front of them too. */
function withoutStrangeInject<R extends { inject: string | null }>(
  row: R,
  audience: Audience,
  state: ExerciseState,
): R {
  const inject = row.inject === null ? undefined : state.tables.injects.get(row.inject);
  return inject !== undefined && seesInject(inject, audience) ? row : { ...row, inject: null };
}

/** A troll or a bot looks like anybody else to those who have to find out. */
function publicAuthor(author: Author): Author {
  return author.kind === "troll" || author.kind === "bot" ? { ...author, kind: "citizen" } : author;
}

function sameUnit(audience: Audience, unit: string | null): boolean {
  return unit !== null && unitOf(audience) === unit;
}
