import { useEffect, useSyncExternalStore } from "react";
import { browserStorage } from "../parts/browserStorage.ts";
import { createRinger } from "./ringer.ts";
import { createRingMute } from "./ringMute.ts";

const mute = createRingMute(browserStorage(() => localStorage));
const ringer = createRinger(() => new AudioContext());

/** Rings aloud while `ringing`, unless the person has silenced it in this browser. */
export function useRing(ringing: boolean): { muted: boolean; setMuted: (muted: boolean) => void } {
  const muted = useSyncExternalStore(mute.subscribe, mute.get);
  useEffect(() => {
    if (!ringing || muted) return undefined;
    ringer.start();
    return () => ringer.stop();
  }, [ringing, muted]);
  return { muted, setMuted: mute.set };
}
