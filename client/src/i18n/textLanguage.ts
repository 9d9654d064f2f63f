import { type Language, LANGUAGES, type LocalText } from "@firebreak/shared/text";

/**
 * The language that a text is shown in, where that is known and not the page's: a screen reader then reads it in
 * the right voice. Undefined for the page's own language, and for words that are the same in every language.
 * @param written the languages that the exercise is written in: what it says once is said in its only one
 */
export function otherLanguage(
  text: LocalText | null | undefined,
  page: Language,
  written: readonly Language[],
): Language | undefined {
  if (text === null || text === undefined) return undefined;
  const only = written.length === 1 ? written[0] : undefined;
  // In step with `localise`: whatever language there is, where the page's is missing.
  const shown =
    typeof text === "string" ? only : text[page] === undefined ? LANGUAGES.find((each) => text[each]) : page;
  return shown === page ? undefined : shown;
}
