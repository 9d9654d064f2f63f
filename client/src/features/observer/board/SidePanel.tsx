import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LazyFeed } from "../../../feed/LazyFeed.tsx";
import { useView } from "../../../store/drill.ts";
import { ActLog } from "../../../ui/ActLog.tsx";
import { Segments } from "../../../ui/Segments.tsx";
import type { AfterPart } from "../after/After.tsx";
import { LazyAfter } from "../after/LazyAfter.tsx";
import classes from "./Board.module.css";

type Part = "public" | "log" | AfterPart;
const LIVE: readonly Part[] = ["public", "log"];
const AFTER: readonly Part[] = ["claims", "reasons", "restrictions", ...LIVE];

/** Beside the lanes: what the public says and what was done; after ENDEX first what was true, and why it went as it did. */
export function SidePanel({ ended }: { ended: boolean }) {
  const { t } = useTranslation("observer");
  const [chosen, setChosen] = useState<Part | null>(null);
  const restrictions = useView((view) => Object.keys(view.restrictions).length);
  const parts = ended ? AFTER : LIVE;
  const part = chosen ?? parts[0] ?? "public";
  const labels: Record<Part, string> = {
    public: t("tabs.public"),
    log: t("log.title"),
    claims: t("after.truth"),
    reasons: t("reasons.short"),
    restrictions: t("restrictions.short"),
  };
  return (
    <section className={classes.side} aria-label={t("tabs.label")}>
      <div className={classes.parts}>
        <Segments
          label={t("tabs.label")}
          value={part}
          onChange={setChosen}
          options={parts.map((value) => ({
            value,
            label: labels[value],
            ...(value === "restrictions" && { count: restrictions }),
          }))}
        />
      </div>
      {part === "public" ? (
        <LazyFeed place="observer" />
      ) : part === "log" ? (
        <ActLog />
      ) : (
        <LazyAfter part={part} />
      )}
    </section>
  );
}
