import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../../i18n/format.ts";
import { useDrill, useView } from "../../store/drill.ts";
import { UnitTag } from "../UnitTag.tsx";
import classes from "./Lanes.module.css";
import type { LaidMark } from "./laidLane.ts";
import { GlyphBox } from "./glyphs.tsx";
import { MarkSign, markColour } from "./MarkShape.tsx";
import { type ClockSample, scenarioAt } from "./storyClock.ts";
import type { MarkWords } from "./useMarkWords.ts";

export interface MarkDetailsProps {
  mark: LaidMark | null;
  words: MarkWords;
  samples: readonly ClockSample[];
}

/** How many of a stack are told before the rest is only counted. */
const TOLD = 3;

/** The line below the lanes: of the mark in hand, what, who and when. */
export function MarkDetails({ mark, words, samples }: MarkDetailsProps) {
  const { t } = useTranslation("observer");
  const exercise = useView((view) => view.exercise);
  const clock = useDrill((state) => state.clock);
  if (mark === null || exercise === null || clock === null) {
    return <p className={classes.details}>{t("lanes.hint")}</p>;
  }
  const told = [...mark.members].sort((a, b) => Number(b === mark.lead) - Number(a === mark.lead));
  const playMs = mark.lead.playMs;
  const time = readScenarioTime(scenarioAt(samples, clock, playMs), exercise).time;
  return (
    <div className={classes.details}>
      <time className="fb-figures">{t("lanes.at", { time, play: Math.floor(playMs / 60_000) })}</time>
      <ul>
        {told.slice(0, TOLD).map((each) => {
          const { unit, text, quote } = words.whole(each);
          return (
            <li key={each.key}>
              <GlyphBox colour={markColour(each)} size={14}>
                <MarkSign mark={each} />
              </GlyphBox>
              {unit === null ? null : <UnitTag unit={unit} />}
              <span className="fb-clip" title={quote === null ? text : `${text}: ${quote}`}>
                {text}
                {quote === null ? null : <q>{quote}</q>}
              </span>
            </li>
          );
        })}
        {told.length > TOLD ? <li>{t("lanes.more", { count: told.length - TOLD })}</li> : null}
      </ul>
    </div>
  );
}
