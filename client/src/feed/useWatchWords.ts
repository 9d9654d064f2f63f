import { useMemo } from "react";
import { readWatch, type Watch, withWord } from "./model/watchWords.ts";
import { useKeptValue } from "./useKeptValue.ts";

export interface WatchWords {
  words: readonly string[];
  /** The same, ready to be looked for. */
  watch: readonly Watch[];
  /** Answers whether the word is watched now. */
  add: (word: string) => boolean;
  remove: (word: string) => void;
}

/** The words that a person watches in this exercise, kept in the browser. */
export function useWatchWords(): WatchWords {
  const [kept, keep] = useKeptValue("words");
  return useMemo(() => {
    const words = readWords(kept);
    return {
      words,
      watch: readWatch(words),
      add: (word) => {
        const more = withWord(words, word);
        if (more !== words) keep(more);
        return more !== words;
      },
      remove: (word) => keep(words.filter((each) => each !== word)),
    };
  }, [kept, keep]);
}

function readWords(kept: unknown): readonly string[] {
  if (!Array.isArray(kept)) return [];
  return kept
    .filter((word): word is string => typeof word === "string")
    .reduce<readonly string[]>(withWord, []);
}
