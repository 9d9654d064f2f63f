import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { useChronicle } from "../../../ui/lanes/useChronicle.ts";
import { Segments } from "../../../ui/Segments.tsx";
import { Closing } from "../after/Closing.tsx";
import { Outcome } from "../after/Outcome.tsx";
import { BigClock } from "../board/BigClock.tsx";
import { CountsRow } from "../board/CountsRow.tsx";
import { Headline } from "../board/Headline.tsx";
import classes from "./Phone.module.css";
import { PublicFeed } from "./PublicFeed.tsx";
import { Timeline } from "./Timeline.tsx";

type Part = "timeline" | "public" | "claims";

/** The observers' screen on a phone: the hour and its headline, then one list at a time. */
export function Phone() {
  const { t } = useTranslation("observer");
  const [part, setPart] = useState<Part>("timeline");
  const { handoffs } = useChronicle();
  const ended = useView((view) => view.exercise?.phase === "ended");
  const parts: { value: Part; label: string }[] = [
    { value: "timeline", label: t("tabs.timeline") },
    { value: "public", label: t("tabs.public") },
    ...(ended ? [{ value: "claims" as const, label: t("after.truth") }] : []),
  ];
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
      {part === "timeline" ? <Timeline /> : part === "public" ? <PublicFeed /> : <Outcome />}
    </div>
  );
}
