import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { useChronicle } from "../../../ui/lanes/useChronicle.ts";
import { lazyPart } from "../../../ui/parts/lazyPart.tsx";
import { PartWaiting } from "../../../ui/parts/PartWaiting.tsx";
import { Segments } from "../../../ui/Segments.tsx";
import { Closing } from "../after/Closing.tsx";
import { LazyAfter } from "../after/LazyAfter.tsx";
import { BigClock } from "../board/BigClock.tsx";
import { CountsRow } from "../board/CountsRow.tsx";
import { Headline } from "../board/Headline.tsx";
import classes from "./Phone.module.css";
import { PublicFeed } from "./PublicFeed.tsx";
import { Timeline } from "./Timeline.tsx";

const Spreading = lazyPart(
  async () => (await import("./Spreading.tsx")).Spreading,
  () => <PartWaiting lines={9} />,
);

type Part = "timeline" | "public" | "spread" | "claims" | "reasons" | "restrictions";

const SHOWN: Record<Part, () => ReactNode> = {
  timeline: Timeline,
  public: PublicFeed,
  spread: () => <Spreading />,
  claims: () => <LazyAfter part="claims" />,
  reasons: () => <LazyAfter part="reasons" />,
  restrictions: () => <LazyAfter part="restrictions" />,
};

/** The observers' screen on a phone: the hour and its headline, then one list at a time. */
export function Phone() {
  const { t } = useTranslation("observer");
  const [part, setPart] = useState<Part>("timeline");
  const { handoffs } = useChronicle();
  const ended = useView((view) => view.exercise?.phase === "ended");
  const parts: { value: Part; label: string }[] = [
    { value: "timeline", label: t("tabs.timeline") },
    { value: "public", label: t("tabs.public") },
    { value: "spread", label: t("tabs.spread") },
  ];
  if (ended) {
    parts.push(
      { value: "claims", label: t("after.truth") },
      { value: "reasons", label: t("reasons.short") },
      { value: "restrictions", label: t("restrictions.short") },
    );
  }
  const Shown = SHOWN[part];
  return (
    <div className={classes.phone}>
      <div className={classes.band}>
        <BigClock />
        {ended ? <Closing /> : <Headline />}
        <CountsRow handoffs={handoffs} />
      </div>
      <div className={classes.tabs}>
        <Segments label={t("tabs.label")} value={part} options={parts} onChange={setPart} />
      </div>
      <Shown />
    </div>
  );
}
