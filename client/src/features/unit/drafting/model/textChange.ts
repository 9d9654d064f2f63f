/** One stretch of a text that became another. Positions are UTF-16, as a text field counts them. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * What somebody's typing has changed; null where nothing. What stands behind `caret` is taken as untouched
 * where it can be, so that an `a` typed into `aaa` is the one at the caret and not another. Never cuts a
 * character of two halves apart.
 */
export function changeBetween(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null;
  const behind = Math.max(0, after.length - caret);
  let tail = 0;
  while (tail < Math.min(behind, before.length) && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let at = 0;
  const most = Math.min(before.length, after.length) - tail;
  while (at < most && before[at] === after[at]) at += 1;
  // What the caret left out at the end may be the same all the same: a paste over a selection, say.
  const last = Math.min(before.length, after.length) - at;
  while (tail < last && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (at > 0 && isHigh(before.charCodeAt(at - 1))) at -= 1;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  return { at, removed: before.length - tail - at, inserted: after.slice(at, after.length - tail) };
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
