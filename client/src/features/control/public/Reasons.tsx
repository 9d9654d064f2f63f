import { IconArrowsRandom } from "@tabler/icons-react";
import type { ReactionRow } from "@firebreak/shared/views";
import { memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useUnits } from "../../../ui/useUnits.ts";
import { type ReactionTeller, tellReaction } from "../model/reactionWords.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import classes from "./Public.module.css";

export interface ReasonsProps {
  label: string;
  /** The latest first. */
  rows: readonly ReactionRow[];
  teller: ReactionTeller;
  /** Minute of the story that is pointed at on the curve. */
  pointed: number | null;
  onPoint: (minute: number | null) => void;
}

/** Why the public moved, in plain words; what is pointed at here is marked on the curve, and the other way round. */
export const Reasons = memo(function Reasons({ label, rows, teller, pointed, onPoint }: ReasonsProps) {
  const { t } = useTranslation("control");
  const units = useUnits();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Under somebody's own hand the list stands still.
    if (pointed === null || list.current?.matches(":hover, :focus-within") !== false) return;
    list.current.querySelector("[data-at=true]")?.scrollIntoView({ block: "nearest" });
  }, [pointed]);
  if (rows.length === 0) {
    return <EmptyState icon={IconArrowsRandom} title={t("public.whyNone")} text={t("public.whyNoneText")} />;
  }
  return (
    <ol ref={list} className={classes.reasons} aria-label={label}>
      {rows.map((row) => {
        const { text, detail, trust } = tellReaction(row, teller);
        return (
          <li
            key={row.id}
            className={classes.reason}
            tabIndex={0}
            data-minute={row.minute}
            data-at={isPointedAt(row, rows, pointed)}
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
          </li>
        );
      })}
    </ol>
  );
});

/** Minutes that a pointer on the curve may be beside a mark. */
const BESIDE = 2;

function isPointedAt(row: ReactionRow, rows: readonly ReactionRow[], pointed: number | null): boolean {
  if (pointed === null || row.minute === pointed) return pointed !== null;
  return Math.abs(row.minute - pointed) <= BESIDE && rows.every((each) => each.minute !== pointed);
}
