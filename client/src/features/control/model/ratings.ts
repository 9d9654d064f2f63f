import { type Rating, RATINGS } from "@firebreak/shared/reactions";
import type { PostRow, RatingRow, ResponseRow, View } from "@firebreak/shared/views";

/** Who has rated a response and how, the first first. */
export function ratingsOf(ratings: Readonly<Record<string, RatingRow>>, response: string): RatingRow[] {
  return Object.values(ratings)
    .filter((row) => row.response === response)
    .sort((a, b) => a.playMs - b.playMs);
}

/** By response, for long lists. */
export function ratingsByResponse(
  ratings: Readonly<Record<string, RatingRow>>,
): ReadonlyMap<string, RatingRow[]> {
  return Map.groupBy(
    Object.values(ratings).sort((a, b) => a.playMs - b.playMs),
    (row) => row.response,
  );
}

/** The rating that a key stands for. */
export function ratingKey(key: string): Rating | null {
  const upper = key.toUpperCase();
  return RATINGS.find((rating) => rating === upper) ?? null;
}

/**
 * What units have made of an inject, the latest publication first; what speaks of its claim without
 * naming an inject belongs to it too.
 */
export function answersTo(
  { responses }: Pick<View, "responses">,
  inject: string,
  claim: string | null,
): { published: ResponseRow[]; inTheMaking: number } {
  const own = Object.values(responses).filter(
    (row) => row.inject === inject || (row.inject === null && claim !== null && row.claim === claim),
  );
  const published = own
    .filter((row) => row.publishedMs !== null)
    .sort((a, b) => (b.publishedMs ?? 0) - (a.publishedMs ?? 0));
  return { published, inTheMaking: own.length - published.length };
}

/** The publication that stands in the feed as this post; undefined where no unit wrote it. */
export function responseOfPost(
  responses: Readonly<Record<string, ResponseRow>>,
  { unit, playMs, text }: PostRow,
): ResponseRow | undefined {
  if (unit === null) return undefined;
  return Object.values(responses).find(
    (row) => row.unit === unit && row.publishedMs === playMs && row.text === text,
  );
}
