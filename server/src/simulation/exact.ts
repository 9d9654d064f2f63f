/**
 * Exponential and logarithm out of additions, multiplications and divisions alone. The language fixes
 * those to the last bit (IEEE 754), but leaves `Math.exp` and `Math.log` to the machine: with these the
 * same log gives the same curves everywhere.
 */

// ln 2 in two parts, so that k·ln 2 can be taken away without losing the low bits (as in fdlibm).
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** eˣ, within two units in the last place of the true value. */
export function exp(x: number): number {
  if (!(x > -745.2)) return x !== x ? x : 0;
  if (x > 709.8) return Infinity;
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  // Taylor to the 14th power: |r| ≤ ln(2)/2 leaves less than 1e-18.
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (r * sum) / n;
  return timesPowerOfTwo(sum, k);
}

/** ln x for x > 0, within some units in the last place. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  let m = x;
  while (m >= Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    k -= 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 25; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return k * LN2_HIGH + (2 * s * sum + k * LN2_LOW);
}

/** Powers of two are exact, so the order of the steps does not matter. */
function timesPowerOfTwo(value: number, k: number): number {
  let result = value;
  const step = k < 0 ? 0.5 : 2;
  for (let n = Math.abs(k); n > 0; n--) result *= step;
  return result;
}
