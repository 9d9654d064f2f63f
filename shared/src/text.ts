import { z } from "zod";

/** Languages a text can be written in. Vietnamese first: it is the default of the house. */
export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const localTextSchema = z
  .union([z.string().min(1), z.partialRecord(z.enum(LANGUAGES), z.string().min(1))])
  .describe("A text: one string for every language, or one string a language ({ vi: …, en: … }).");

/** A text as a scenario writes it: one string for every language, or one a language. */
export type LocalText = string | Partial<Record<Language, string>>;

/**
 * The text in `language`; where it is missing, in whatever language there is.
 * A screen never shows an empty place because a translation is late.
 */
export function localise(text: LocalText | undefined | null, language: Language): string {
  if (text === undefined || text === null) return "";
  if (typeof text === "string") return text;
  return text[language] ?? LANGUAGES.map((each) => text[each]).find((each) => each) ?? "";
}
