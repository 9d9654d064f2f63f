import { useCallback } from "react";
import type { Language } from "@firebreak/shared/text";
import { useLanguage } from "../i18n/useText.ts";
import { formatPercent } from "./model/compact.ts";

/** Turns a share, 0 to 1, into whole per cent, or one decimal where that is less than ten. */
export function usePercent(): (share: number) => string {
  const language: Language = useLanguage();
  return useCallback((share) => formatPercent(share, language), [language]);
}
