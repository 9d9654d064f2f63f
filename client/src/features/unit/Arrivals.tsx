import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Desk.module.css";
import type { DeskItem } from "./model/deskItem.ts";
import { useItemWords } from "./parts/useItemWords.ts";

/** Tells screen readers, politely, what has just come. What was there when the desk opened is not news. */
export function Arrivals({ items }: { items: readonly DeskItem[] }) {
  const { t } = useTranslation("unit");
  const wordsOf = useItemWords();
  const known = useRef<ReadonlySet<string> | null>(null);
  const region = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const before = known.current;
    known.current = new Set(items.map((item) => item.key));
    if (before === null || region.current === null) return;
    const fresh = items.filter((item) => item.state === "new" && !before.has(item.key));
    if (fresh.length === 0) return;
    const words = fresh.map(wordsOf).map(({ from, title }) => t("inbox.arrived", { from, title }));
    region.current.textContent = words.join(". ");
  }, [items, wordsOf, t]);

  return <p ref={region} className={classes.spoken} aria-live="polite" />;
}
