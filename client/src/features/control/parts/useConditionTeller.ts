import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import type { ConditionTeller } from "../model/conditionWords.ts";

/** Tells conditions in the page's language. */
export function useConditionTeller(): ConditionTeller {
  const { t } = useTranslation(["control", "common", "observer"]);
  const language = useLanguage();
  const text = useText();
  const rows = useView(({ units, injects, claims, expectations }) => ({
    units,
    injects,
    claims,
    expectations,
  }));
  return useMemo(() => ({ t, language, text, rows }), [t, language, text, rows]);
}
