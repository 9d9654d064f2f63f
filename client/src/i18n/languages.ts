import { LANGUAGES, type Language } from "@firebreak/shared/text";

const KEY = "firebreak.language";
const DEFAULT: Language = "vi";

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((each) => each === value);
}

/** The language chosen in this browser before, else Vietnamese. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    return isLanguage(kept) ? kept : DEFAULT;
  } catch {
    return DEFAULT; // Storage may be forbidden; the page then starts in the default each time.
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Nothing to remember with; the choice holds until the page is closed.
  }
}
