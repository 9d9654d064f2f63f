import { type Language, LANGUAGES, type LocalText, localise } from "@firebreak/shared/text";
import { useCallback, useSyncExternalStore } from "react";
import { drill } from "../store/drill.ts";
import { currentLanguage, i18n } from "./i18n.ts";
import { otherLanguage } from "./textLanguage.ts";

/** The language that the page is shown in; re-renders when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onChange, currentLanguage);
}

/** Long lists ask row by row, so it costs less here than all that `useTranslation` does. */
function onChange(changed: () => void): () => void {
  i18n.on("languageChanged", changed);
  return () => i18n.off("languageChanged", changed);
}

/** Turns a scenario's text into words of the page's language: `const text = useText(); text(inject.title)`. */
export function useText(): (text: LocalText | null | undefined) => string {
  const language = useLanguage();
  return useCallback((text) => localise(text, language), [language]);
}

/**
 * For the `lang` of what holds a scenario's text: the language that it is shown in where that is another than the
 * page's, else undefined. `Local` does both at once.
 */
export function useTextLanguage(): (text: LocalText | null | undefined) => Language | undefined {
  const page = useLanguage();
  return useCallback(
    // An exercise's languages are settled before there is any text of it: nothing to subscribe to.
    (text) => otherLanguage(text, page, drill.store.getState().view?.exercise?.languages ?? LANGUAGES),
    [page],
  );
}
