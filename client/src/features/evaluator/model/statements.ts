import type { Rating } from "@firebreak/shared/reactions";
import type { ClaimRow, RatingRow, ReactionRow, ResponseRow } from "@firebreak/shared/views";
import type { QualityChecks } from "@firebreak/shared/reactions";
import { type Judgement, judge } from "./verdicts.ts";

/** What a unit published, as an evaluator rates it. */
export interface Statement {
  response: ResponseRow;
  /** What it says of its claim, held against the truth; null where it says nothing, or nothing is known. */
  judgement: Judgement | null;
  /** The rating that this person gave. */
  own: RatingRow | undefined;
  others: RatingRow[];
  /** What the public could check of it; null where the public has not reacted to it. */
  checks: QualityChecks | null;
}

export interface StatementSource {
  responses: Readonly<Record<string, ResponseRow>>;
  ratings: Readonly<Record<string, RatingRow>>;
  reactions: Readonly<Record<string, ReactionRow>>;
  claims: Readonly<Record<string, ClaimRow>>;
}

/** Published responses, the latest first; of one unit or of all. */
export function listStatements(source: StatementSource, person: string, unit: string | null): Statement[] {
  const ratings = Map.groupBy(Object.values(source.ratings), (row) => row.response);
  const checks = new Map<string, QualityChecks>();
  for (const { response, checks: found } of Object.values(source.reactions)) {
    if (response !== undefined && found !== undefined) checks.set(response, found);
  }
  return Object.values(source.responses)
    .filter((row) => row.publishedMs !== null && (unit === null || row.unit === unit))
    .sort((a, b) => (b.publishedMs ?? 0) - (a.publishedMs ?? 0) || (a.id < b.id ? 1 : -1))
    .map((response) => {
      const given = ratings.get(response.id) ?? [];
      const own = source.ratings[`${response.id}/${person}`];
      const truth = source.claims[response.claim ?? ""]?.truth;
      return {
        response,
        judgement: response.stance === null || truth === undefined ? null : judge(response.stance, truth),
        own,
        others: given.filter((row) => row !== own),
        checks: checks.get(response.id) ?? null,
      };
    });
}

/** The longest waiting statement that this person has not rated; null where there is none. */
export function nextUnrated(statements: readonly Statement[]): Statement | null {
  return statements.findLast(({ own }) => own === undefined) ?? null;
}

/** The rating that a key gives; null where it gives none. */
export function ratingOfKey(key: string): Rating | null {
  switch (key.toLowerCase()) {
    case "p":
      return "P";
    case "s":
      return "S";
    case "m":
      return "M";
    case "u":
      return "U";
    default:
      return null;
  }
}
