/** A place in a text, both from 1; columns in UTF-16 code units. */
export interface Point {
  line: number;
  column: number;
}

/**
 * Turns offsets of a text into lines and columns. The YAML library's own counter loses a line where a
 * token goes on over a line's end, as in `[]a\n  b: c`.
 */
export function lineFinder(text: string): (offset: number) => Point {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  const last = text.trimEnd().length;
  return (offset) => {
    // What is missing at the end of a file is shown where its words end.
    const within = Math.max(0, Math.min(offset, last));
    const line = upperBound(starts, within);
    return { line, column: within - (starts[line - 1] ?? 0) + 1 };
  };
}

/** How many of the ascending numbers are at most `value`. */
function upperBound(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
