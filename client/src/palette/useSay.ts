import { type Language, LANGUAGES, type LocalText, localise } from "@firebreak/shared/text";
import type { FlatNamespace, TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useText.ts";

/** A line's name in the page's language, and what else it is found by. */
export interface Said {
  readonly title: string;
  readonly also: readonly string[];
}

/** Between a name and further words for the same thing: `Dời giờ…|hoãn, lùi`. */
const FURTHER = "|";

/**
 * Names things in both languages at once, so that they are found by either: `say((t) => t("clock.pause"))`.
 * What stands behind a bar in a text is searched and not shown.
 */
export function useSay<const Ns extends readonly [FlatNamespace, ...FlatNamespace[]]>(
  namespaces: Ns,
): (words: (t: TFunction<Ns>) => string) => Said {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const key = namespaces.join(" ");
  return useMemo(() => {
    const spoken = [language, ...LANGUAGES.filter((each) => each !== language)];
    const ns = key.split(" ") as FlatNamespace[];
    const tellers = spoken.map((each) => i18n.getFixedT(each, ns) as unknown as TFunction<Ns>);
    return (words) => {
      const [title = "", ...also] = tellers.flatMap((t) => words(t).split(FURTHER));
      return { title, also };
    };
  }, [i18n, language, key]);
}

/** A scenario's text as a name: shown in the page's language, found by any. */
export function sayText(text: LocalText, language: Language): Said {
  return {
    title: localise(text, language),
    also: typeof text === "string" ? [] : Object.values(text).filter((each) => each !== undefined),
  };
}
