import { useCallback } from "react";
import { useLanguage } from "../../../i18n/useText.ts";

/** Puts names in a row as the page's language does: "Hà, Lan và Sơn". */
export function useListed(): (names: readonly string[]) => string {
  const language = useLanguage();
  return useCallback(
    (names) => new Intl.ListFormat(language, { type: "conjunction" }).format(names),
    [language],
  );
}
