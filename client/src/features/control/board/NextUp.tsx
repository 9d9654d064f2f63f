import { formatSpan } from "@firebreak/shared/duration";
import { IconStack2 } from "@tabler/icons-react";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import type { BoardEntry } from "../model/boardEntry.ts";
import { IMMINENT_MS } from "../model/boardStatus.ts";
import { fittingReserve } from "../model/contingencies.ts";
import { nextDeadlines } from "../model/deadlines.ts";
import { nextUp } from "../model/nextUp.ts";
import { type Now, playUntil } from "../model/timing.ts";
import { Action } from "../parts/Action.tsx";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { useOccasion } from "../parts/useOccasion.ts";
import { useStoryTime } from "../parts/useZone.ts";
import classes from "./NextUp.module.css";

export interface NextUpProps {
  entries: readonly BoardEntry[];
  now: Now;
  cursor: string | null;
  /** What fits from the reserve is open. */
  reserve: boolean;
  onReserve: () => void;
  onOpen: (inject: string) => void;
}

/** A deadline this near is part of what happens next, play ms. */
const NEAR_MS = 15 * 60_000;

/** What the clock brings next, with the time left to hold it back; whose deadline is next; what is at hand for this moment. */
export const NextUp = memo(function NextUp(props: NextUpProps) {
  const { entries, now, cursor, reserve, onReserve, onOpen } = props;
  const { t } = useTranslation(["control", "controlPlan"]);
  const text = useText();
  const story = useStoryTime();
  const units = useUnits();
  const { expectations, injects } = useView((view) => ({
    expectations: view.expectations,
    injects: view.injects,
  }));
  const occasion = useOccasion(entries, now, cursor);
  // Units in common alone are listed, but no news.
  const fitting = useMemo(() => {
    const found = fittingReserve(entries, occasion);
    return occasion === null
      ? found.length
      : found.filter(({ sameClaim, sameStoryline }) => sameClaim || sameStoryline).length;
  }, [entries, occasion]);
  if (now.over === true) return null;
  const upcoming = nextUp(entries, 3);
  const [deadline] = nextDeadlines(expectations, injects, now.playMs, 1);
  const near = deadline !== undefined && deadline.dueMs - (now.playMs ?? 0) <= NEAR_MS ? deadline : null;
  return (
    <section className={classes.strip} aria-label={t("next.title")}>
      <span className={classes.label}>{t("next.title")}</span>
      {upcoming.length === 0 && near === null ? <span className={classes.none}>{t("next.none")}</span> : null}
      {upcoming.map(({ entry, dueMs }) => {
        const left = Math.max(0, playUntil(dueMs, now));
        return (
          <button
            key={entry.row.id}
            type="button"
            className={classes.next}
            data-due={now.playMs !== null && left <= IMMINENT_MS}
            onClick={() => onOpen(entry.row.id)}
          >
            <span className={`${classes.count} fb-figures`}>{formatSpan(left)}</span>
            <span className={classes.words}>
              <span className={classes.title}>{text(entry.row.title)}</span>
              <span className={`${classes.under} fb-figures`}>
                {story(dueMs)} <UnitLetters ids={entry.row.to} units={units} />
              </span>
            </span>
          </button>
        );
      })}
      {near === null ? null : (
        <button
          type="button"
          className={classes.next}
          data-deadline
          title={t("controlPlan:next.deadlineTitle", { unit: units.get(near.unit)?.name ?? near.unit })}
          onClick={() => onOpen(near.inject)}
        >
          <span className={`${classes.count} fb-figures`}>{formatSpan(near.dueMs - (now.playMs ?? 0))}</span>
          <span className={classes.words}>
            <span className={classes.title}>{text(injects[near.inject]?.title)}</span>
            <span className={classes.under}>
              {t("controlPlan:next.deadline")} <UnitLetters ids={[near.unit]} units={units} />
            </span>
          </span>
        </button>
      )}
      <Action
        kind="quiet"
        className={classes.reserve ?? ""}
        icon={<IconStack2 size={15} aria-hidden />}
        hotkey="C"
        aria-expanded={reserve}
        title={t("controlPlan:next.fittingTitle")}
        onClick={onReserve}
      >
        {t(occasion === null ? "controlPlan:next.reserve" : "controlPlan:next.fitting", { count: fitting })}
      </Action>
    </section>
  );
});
