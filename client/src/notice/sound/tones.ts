/** One note: pitch in Hz, when it begins and how long it lasts, in seconds. */
export interface Note {
  readonly hz: number;
  readonly at: number;
  readonly for: number;
}

export interface Melody {
  readonly notes: readonly Note[];
  /** The whole of it with the silence behind, seconds. */
  readonly lasts: number;
}

/** Of full volume. A room has thirty laptops in it. */
export const LOUDNESS = 0.07;
const SWELL_S = 0.03;

/** Told apart without looking: two rising notes, three quick high ones, and the soft double ring of a telephone. */
export const MELODIES = {
  new: {
    notes: [
      { hz: 659, at: 0, for: 0.14 },
      { hz: 880, at: 0.13, for: 0.24 },
    ],
    lasts: 0.4,
  },
  urgent: {
    notes: [
      { hz: 988, at: 0, for: 0.13 },
      { hz: 988, at: 0.18, for: 0.13 },
      { hz: 740, at: 0.36, for: 0.3 },
    ],
    lasts: 0.7,
  },
  ring: {
    notes: [
      { hz: 523, at: 0, for: 0.42 },
      { hz: 659, at: 0.42, for: 0.42 },
    ],
    lasts: 3,
  },
} as const satisfies Record<string, Melody>;
export type MelodyName = keyof typeof MELODIES;

/** The melody as samples, each between −1 and 1, at `rate` samples a second. */
export function render({ notes, lasts }: Melody, rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(lasts * rate));
  for (const note of notes) {
    const begin = Math.round(note.at * rate);
    const count = Math.round(note.for * rate);
    for (let index = 0; index < count && begin + index < samples.length; index += 1) {
      const at = index / rate;
      // In softly and out softly: an edge would click.
      const swell = Math.min(1, at / SWELL_S, (note.for - at) / (note.for - SWELL_S));
      samples[begin + index] =
        (samples[begin + index] ?? 0) + LOUDNESS * swell * Math.sin(2 * Math.PI * note.hz * at);
    }
  }
  return samples;
}
