import { type MelodyName, MELODIES, render } from "./tones.ts";

/**
 * - `waiting`: browsers keep a page silent until the person has pressed something in it.
 * - `missing`: this device or browser makes no sound.
 */
export type SoundState = "waiting" | "ready" | "missing";

export interface Sounds {
  state: () => SoundState;
  subscribe: (listener: () => void) => () => void;
  /** The person has pressed something: from now on the page may sound. */
  unlock(): void;
  play(name: Exclude<MelodyName, "ring">): void;
  /** Rings until it is told to stop. */
  ring: (on: boolean) => void;
  /** Ends whatever sounds. */
  hush(): void;
}

/**
 * @param open makes the page's sound device
 * @param active whether the person has pressed something in this page already
 */
export function createSounds(open: () => AudioContext, active: boolean): Sounds {
  let state: SoundState = active ? "ready" : "waiting";
  let audio: AudioContext | null = null;
  const playing = new Set<AudioBufferSourceNode>();
  /** The ring that is wanted; each has its own sign, so that one which was given up never begins. */
  let ringing: { node: AudioBufferSourceNode | null } | null = null;
  const listeners = new Set<() => void>();

  function become(next: SoundState): void {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** @param still asked again once the device is awake: what was given up meanwhile stays silent */
  async function start(name: MelodyName, still: () => boolean): Promise<AudioBufferSourceNode | null> {
    if (state !== "ready") return null;
    try {
      const device = (audio ??= open());
      // A page that slept, or a phone that rang, leaves it suspended.
      if (device.state !== "running") await device.resume();
      if (!still()) return null;
      const samples = render(MELODIES[name], device.sampleRate);
      const buffer = device.createBuffer(1, samples.length, device.sampleRate);
      buffer.copyToChannel(samples, 0);
      const node = device.createBufferSource();
      node.buffer = buffer;
      // The device repeats it by itself: timers of a page in the background run late.
      node.loop = name === "ring";
      node.connect(device.destination);
      node.onended = () => {
        playing.delete(node);
        // An idle device costs a laptop's battery.
        if (playing.size === 0) void device.suspend().catch(() => undefined);
      };
      playing.add(node);
      node.start();
      return node;
    } catch {
      become("missing");
      return null;
    }
  }

  function ring(on: boolean): void {
    if (!on) {
      ringing?.node?.stop();
      ringing = null;
      return;
    }
    if (ringing !== null) return;
    const own: { node: AudioBufferSourceNode | null } = { node: null };
    ringing = own;
    void start("ring", () => ringing === own).then((node) => {
      own.node = node;
      if (ringing !== own) node?.stop();
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock() {
      if (state === "waiting") become("ready");
    },
    play: (name) => void start(name, () => true),
    ring,
    hush() {
      // The ring is one of those that play; one that is still to begin is given up.
      ringing = null;
      for (const node of playing) node.stop();
    },
  };
}
