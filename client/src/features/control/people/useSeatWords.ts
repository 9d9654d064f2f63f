import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import type { CodeRow } from "./codesApi.ts";

/** Where a code leads, in words: role or unit, level, site. */
export function useSeatWords(): (code: CodeRow) => string {
  const { t } = useTranslation("common");
  const text = useText();
  const units = useView((view) => view.units);
  const sites = useView((view) => view.sites);
  return useCallback(
    ({ role, unit, level, site }) =>
      [
        unit === null ? t(`roles.${role}`) : text(units[unit]?.name) || unit,
        level === null ? "" : t(`levels.${level}`),
        site === null ? "" : text(sites[site]?.name),
      ]
        .filter((each) => each !== "")
        .join(" · "),
    [t, text, units, sites],
  );
}
