import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/useText.ts";
import { formatPoints } from "../model/figures.ts";
import classes from "./Public.module.css";

export interface ChangeProps {
  change: number | null;
  /** Which way is the better one; null where neither is: that what is true spreads is no harm. */
  good: "up" | "down" | null;
}

/** A change over the last ten story minutes: its sign, its points. */
export function Change({ change, good }: ChangeProps) {
  const { t } = useTranslation("control");
  const language = useLanguage();
  if (change === null) return null;
  const points = formatPoints(change, language);
  const told = t("public.points", { n: points });
  const rises = points.startsWith("+");
  const tone = good === null || points.startsWith("±") ? "still" : rises === (good === "up") ? "good" : "bad";
  return (
    <span
      className={`${classes.change} fb-figures`}
      data-tone={tone}
      title={t("public.changeOf", { change: told })}
    >
      {told}
    </span>
  );
}
