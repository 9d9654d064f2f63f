import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useView, useYou } from "../store/drill.ts";
import { Meanwhile } from "./Meanwhile.tsx";
import type { Place } from "./model/tiding.ts";
import type { Ears } from "./model/tidings.ts";
import { meansOf, watchFor, watchStore } from "./page.ts";
import { Spoken } from "./Spoken.tsx";
import { useTidingWords } from "./useTidingWords.ts";
import type { Watch } from "./watch.ts";

export interface NoticeDeskProps {
  ears: Ears;
  /** Leads to where something is read and answered. */
  onOpen: (place: Place) => void;
}

/** Watches over what comes while this is on the screen; draws the summary after an absence. */
export function NoticeDesk({ ears, onOpen }: NoticeDeskProps) {
  const exercise = useView((view) => view.exercise?.id ?? "");
  const person = useYou()?.person ?? "";
  const { meanwhile, open, spoken } = useStore(watchStore);
  const words = useTidingWords();
  const watch = useRef<Watch | null>(null);

  useEffect(() => {
    const own = watchFor(meansOf(exercise, person));
    watch.current = own;
    return () => {
      watch.current = null;
      own.close();
    };
  }, [exercise, person]);
  useEffect(() => {
    watch.current?.attach({ ears, open: onOpen, phrase: words.phrase });
  }, [exercise, person, ears, onOpen, words]);

  return (
    <>
      <Spoken spoken={spoken} meanwhile={meanwhile} />
      {meanwhile === null ? null : <Meanwhile meanwhile={meanwhile} open={open} onOpen={onOpen} />}
    </>
  );
}
