import { createContext, useContext } from "react";
import type { SpeakAbout, SpeechDraft } from "../model/personas.ts";

/** The control cell's mouth: what it is about to say, and the way to it from anywhere on the screen. */
export interface Speaking {
  draft: SpeechDraft;
  setDraft: (draft: SpeechDraft) => void;
  /** Opens the composer, about a post or a claim or nothing; a text that was begun is kept. */
  speakAs: (about?: SpeakAbout) => void;
}

export const SpeakingContext = createContext<Speaking | null>(null);

/** For the composer itself: there is one only within the control cell's screen. */
export function useSpeaking(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (speaking === null) throw new Error("the composer stands outside the control cell's screen");
  return speaking;
}

/**
 * Opens the composer, as `useSpeakAs()?.({ re: { post: post.id, how: "reply" } })`. Null where nobody
 * may speak as a persona: a feed shows no "reply as…" there.
 */
export function useSpeakAs(): ((about?: SpeakAbout) => void) | null {
  return useContext(SpeakingContext)?.speakAs ?? null;
}
