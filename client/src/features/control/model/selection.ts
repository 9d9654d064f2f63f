/**
 * The id a step of `by` places from `current`, held at both ends. From nothing, or from what the list no
 * longer shows, the first step lands on `fallback` (else the first, or backwards the last).
 */
export function step(
  ids: readonly string[],
  current: string | null,
  by: number,
  fallback: string | null = null,
): string | null {
  if (ids.length === 0) return null;
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) {
    if (fallback !== null && ids.includes(fallback)) return fallback;
    return (by < 0 ? ids.at(-1) : ids[0]) ?? null;
  }
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null;
}
