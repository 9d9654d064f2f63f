import { exp } from "./exact.ts";
import type { Random } from "./random.ts";

/**
 * A Poisson number with this mean. Large means are sums of independent parts, each drawn by
 * multiplication of uniforms (Knuth), so the law is exact at every size.
 */
export function poisson(mean: number, random: Random): number {
  let left = mean;
  let sum = 0;
  while (left > 0) {
    const part = Math.min(left, 32);
    left -= part;
    const limit = exp(-part);
    let product = random.next();
    while (product > limit) {
      sum += 1;
      product *= random.next();
    }
  }
  return sum;
}
