/** A place in a text that is still to be filled in: `[…]`, with where it begins. */
export interface OpenPlace {
  readonly at: number;
  readonly text: string;
}

/** With a letter in it: `[1]` is a note, `[time]` a place. */
const PLACE = /\[[^[\]\n]{0,80}\p{L}[^[\]\n]{0,80}\]/gu;

/** The open places of a text, in its order. */
export function openPlaces(text: string): OpenPlace[] {
  return [...text.matchAll(PLACE)].map((match) => ({ at: match.index, text: match[0] }));
}

/** The place after a caret, the first one again after the last; undefined where there is none. */
export function placeAfter(places: readonly OpenPlace[], caret: number): OpenPlace | undefined {
  return places.find(({ at }) => at >= caret) ?? places[0];
}
