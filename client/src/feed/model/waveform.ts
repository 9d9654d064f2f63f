/** Heights, 0 to 1, of a radio item's bars: the same for one item on every screen. */
export function waveform(seed: string, bars: number): number[] {
  let state = 7;
  for (let at = 0; at < seed.length; at += 1)
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193) >>> 0;
  return Array.from({ length: bars }, (_, at) => {
    state = Math.imul(state ^ (state >>> 13), 0x5bd1e995) >>> 0;
    const swell = 0.55 + 0.45 * Math.sin((at / bars) * Math.PI * 3);
    return 0.15 + 0.85 * swell * (((state >>> 9) % 100) / 100);
  });
}
