import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/useText.ts";
import { useView } from "../store/drill.ts";
import type { Teller } from "./actWords.ts";

/** Tells acts in the page's language. Needs the texts `observer` and `acts`. */
export function useTeller(): Teller {
  const { t } = useTranslation(["observer", "acts", "common"]);
  const text = useText();
  const rows = useView(({ units, injects, claims, personas, clearances }) => ({
    units,
    injects,
    claims,
    personas,
    clearances,
  }));
  return useMemo(() => ({ t, text, rows }), [t, text, rows]);
}
