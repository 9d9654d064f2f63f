import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "../model/columns.ts";

/** A column's name, in full. */
export function useColumnWords(): (column: Column) => string {
  const { t } = useTranslation("controlBoard");
  return useCallback((column: Column) => t(`columns.names.${column}`), [t]);
}
