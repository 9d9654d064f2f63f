const LONGEST = 100;

/**
 * The edits (insert, drop, replace a letter, swap two neighbours) that turn one word into another:
 * the optimal string alignment distance.
 */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** The known word that `word` was most likely meant to be, or undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate.length > LONGEST || Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    // A short word changed through and through is another word.
    if (distance < least && distance < Math.max(word.length, candidate.length)) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** The known word that a word of some length is a part of, where there is just one. */
function onlyOneWith(word: string, known: readonly string[]): string | undefined {
  const [first, second] = word.length < 3 ? [] : known.filter((candidate) => candidate.includes(word));
  return second === undefined ? first : undefined;
}

/** `did you mean "x"?` where a known word is near, else the known words themselves. */
export function suggest(word: string, known: Iterable<string>, shown = 12): string {
  const words = [...known];
  const near = nearest(word, words) ?? onlyOneWith(word, words);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (words.length === 0) return "";
  const more = words.length > shown ? `, and ${words.length - shown} more` : "";
  return `known here: ${words.slice(0, shown).join(", ")}${more}`;
}
