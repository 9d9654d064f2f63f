/** Objects with more keys are tables, which get another identity only where they have changed. */
const MOST_KEYS = 64;

/**
 * Whether two values hold the same members: arrays place by place, plain objects key by key. Anything
 * else, and a plain object too large to be a selection, is compared as it is. Ends at the first difference
 * and builds nothing: it runs for every hook on the page with every update.
 */
export function sameMembers(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => Object.is(each, b[index]));
  }
  if (!isPlain(a) || !isPlain(b)) return false;
  let keys = 0;
  for (const key in a) {
    keys += 1;
    if (keys > MOST_KEYS || !Object.hasOwn(b, key) || !Object.is(a[key], b[key])) return false;
  }
  return keys === Object.keys(b).length;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
