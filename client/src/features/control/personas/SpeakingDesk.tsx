import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useView, useYou } from "../../../store/drill.ts";
import { draftAbout, NO_SPEECH, type SpeakAbout, type SpeechDraft } from "../model/personas.ts";
import { mayEver } from "../model/powers.ts";
import { SpeakingContext } from "./speaking.ts";

/** Keeps what control is about to say while the composer is closed, and opens it for whoever asks. */
export function SpeakingDesk({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  const [draft, setDraft] = useState<SpeechDraft>(NO_SPEECH);
  const posts = useView((view) => view.posts);
  const allowed = mayEver(useYou()?.role, "persona.post");
  const speakAs = useCallback(
    (about: SpeakAbout = {}) => {
      setDraft((known) => draftAbout(known, about, posts[about.re?.post ?? ""]));
      onOpen();
    },
    [posts, onOpen],
  );
  const speaking = useMemo(() => (allowed ? { draft, setDraft, speakAs } : null), [allowed, draft, speakAs]);
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}
