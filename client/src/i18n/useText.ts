import { type Language, type LocalText, localise } from "@firebreak/shared/text";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** The language that the page is shown in; re-renders when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "vi";
}

/** Turns a scenario's text into words of the page's language: `const text = useText(); text(inject.title)`. */
export function useText(): (text: LocalText | null | undefined) => string {
  const language = useLanguage();
  return useCallback((text) => localise(text, language), [language]);
}
