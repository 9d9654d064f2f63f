import { useCallback, useState } from "react";
import { useView, useYou } from "../../../store/drill.ts";
import { quietly } from "../../../store/quietly.ts";

export interface KeptPlace {
  /** What it is, in the storage's key. */
  name: string;
  /** `session` ends with the tab; `local` is the browser's. */
  in: "session" | "local";
  /** Who has kept nothing yet begins with what was kept last in this browser, whoever it was. */
  shared?: boolean;
}

/**
 * Something that one person of one exercise has set up, kept in the browser.
 * @param read makes it out of whatever the storage holds, spoilt things too
 */
export function useKept<T>(place: KeptPlace, read: (kept: unknown) => T): [T, (next: T) => void] {
  const exercise = useView((view) => view.exercise?.id ?? "");
  const person = useYou()?.person ?? "";
  const last = `firebreak.${place.name}`;
  const own = `${last}.${exercise}.${person}`;
  const [value, setValue] = useState(() =>
    read(
      quietly((): unknown => {
        const storage = storageOf(place);
        const kept = storage.getItem(own) ?? (place.shared ? storage.getItem(last) : null);
        return JSON.parse(kept ?? "null");
      }),
    ),
  );
  const keep = useCallback(
    (next: T): void => {
      setValue(next);
      const written = JSON.stringify(next);
      quietly(() => storageOf(place).setItem(own, written));
      if (place.shared) quietly(() => storageOf(place).setItem(last, written));
    },
    [own, last, place],
  );
  return [value, keep];
}

function storageOf(place: KeptPlace): Storage {
  return place.in === "local" ? localStorage : sessionStorage;
}
