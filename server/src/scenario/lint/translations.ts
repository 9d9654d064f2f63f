import { LANGUAGES, type Language } from "@firebreak/shared/text";
import type { Path } from "../problem.ts";
import { error, warning, type Rule } from "./rule.ts";

const NAMES: Record<Language, string> = { vi: "Vietnamese", en: "English" };

/**
 * Texts without one of the scenario's languages: screens then fall back to another. A text that is one
 * plain string stands for every language on purpose.
 */
export const translations: Rule = ({ languages, model: _model, ...rest }) =>
  textsIn(rest, []).flatMap(({ written, path }) => {
    if (written.length === 0)
      return [error("empty-text", path, "the text has no language", "write vi: … or en: …")];
    const missing = languages.filter((language) => !written.includes(language));
    const surplus = written.filter((language) => !languages.includes(language));
    return [
      ...missing.map((language) =>
        warning("missing-translation", path, `the ${NAMES[language]} text is missing`, `add ${language}: …`),
      ),
      ...surplus.map((language) =>
        warning(
          "unlisted-language",
          [...path, language],
          `the scenario does not list ${NAMES[language]} among its languages`,
          `add ${language} to languages, or drop this text`,
        ),
      ),
    ];
  });

interface PlacedText {
  written: Language[];
  path: Path;
}

/** The texts by language: in an accepted scenario, no other object has only languages for keys. */
function textsIn(value: unknown, path: Path): PlacedText[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const written = LANGUAGES.filter((language) => Object.hasOwn(value, language));
  if (!Array.isArray(value) && written.length === entries.length) return [{ written, path }];
  return entries.flatMap(([key, child]) =>
    textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
