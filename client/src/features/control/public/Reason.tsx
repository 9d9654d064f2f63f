import type { ReactionRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useUnits } from "../../../ui/useUnits.ts";
import { type ReactionTeller, tellReaction } from "../model/reactionWords.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import classes from "./Public.module.css";

export interface ReasonProps {
  row: ReactionRow;
  teller: ReactionTeller;
  /** Its minute is pointed at. */
  at: boolean;
  onPoint: (minute: number | null) => void;
}

/** One reason: when, whose publication it was if it was one, what it did, and what that did to trust. */
export const Reason = memo(function Reason({ row, teller, at, onPoint }: ReasonProps) {
  const { t } = useTranslation("control");
  const units = useUnits();
  const { text, detail, trust } = tellReaction(row, teller);
  return (
    <div
      className={classes.reason}
      tabIndex={0}
      data-minute={row.minute}
      data-at={at}
      onPointerEnter={() => onPoint(row.minute)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(row.minute)}
      onBlur={() => onPoint(null)}
    >
      <time className="fb-figures">{teller.story(row.scenarioMs)}</time>
      {row.unit === undefined ? (
        <span className={classes.nobody} aria-hidden />
      ) : (
        <UnitLetters ids={[row.unit]} units={units} />
      )}
      <span className={classes.told}>
        {text}
        {detail === null ? null : <span className={classes.dim}> ({detail})</span>}
      </span>
      <span
        className={`${classes.trust} fb-figures`}
        data-tone={row.trust > 0 ? "good" : row.trust < 0 ? "bad" : "still"}
        title={trust === null ? undefined : t("cause.trustBy", { change: trust })}
      >
        {trust === null ? null : (
          <>
            <span className={classes.aside}>{t("public.trust")} </span>
            {trust}
          </>
        )}
      </span>
    </div>
  );
});
