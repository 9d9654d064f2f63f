/** A soft double ring: two sine notes a third apart, swelling and fading, at a fraction of full volume. */
const NOTES_HZ = [523, 659] as const;
const NOTE_S = 0.42;
const LOUDNESS = 0.06;
const EVERY_MS = 3_000;

export interface Ringer {
  start(): void;
  stop(): void;
}

/** @param open makes the page's sound; browsers keep it silent until the person has pressed something once */
export function createRinger(open: () => AudioContext): Ringer {
  let audio: AudioContext | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;
  let waking = false;

  async function ring(): Promise<void> {
    // Until the person has pressed something the page stays asleep: its rings must not pile up for later.
    if (waking) return;
    try {
      audio ??= open();
      waking = audio.state !== "running";
      if (waking) await audio.resume();
      // Stopped meanwhile, by an answer or the mute: what was about to sound stays silent.
      if (timer !== null) play(audio);
    } catch {
      // No sound device, or not allowed: the bar and the tab's title say it all the same.
    } finally {
      waking = false;
    }
  }

  return {
    start() {
      if (timer !== null) return;
      timer = setInterval(() => void ring(), EVERY_MS);
      void ring();
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      // Cuts off what still sounds; a suspended context holds no notes for later.
      void audio?.close().catch(() => undefined);
      audio = null;
    },
  };
}

function play(audio: AudioContext): void {
  for (const [place, hz] of NOTES_HZ.entries()) {
    const begin = audio.currentTime + place * NOTE_S;
    const note = audio.createOscillator();
    const volume = audio.createGain();
    note.frequency.value = hz;
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.06);
    volume.gain.linearRampToValueAtTime(0, begin + NOTE_S);
    note.connect(volume).connect(audio.destination);
    note.start(begin);
    note.stop(begin + NOTE_S);
  }
}
