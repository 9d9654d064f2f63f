import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Typing has paused: only then is the count said, so that a screen reader hears the letters first. */
const PAUSE_MS = 500;

/** How many lines there are, in words, once somebody who typed pauses; nothing before anything was typed. */
export function useCount(count: number, typed: string): string {
  const { t } = useTranslation("palette");
  const [told, tell] = useState<{ typed: string; count: number } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => tell({ typed, count }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, count]);
  if (told === null || told.typed === "") return "";
  return told.count === 0 ? t("none") : t("count", { count: told.count });
}
