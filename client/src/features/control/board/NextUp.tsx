import { formatSpan } from "@firebreak/shared/duration";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import type { BoardEntry } from "../model/boardEntry.ts";
import { IMMINENT_MS } from "../model/boardStatus.ts";
import { nextUp } from "../model/nextUp.ts";
import { type Now, playUntil } from "../model/timing.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { useStoryTime } from "../parts/useZone.ts";
import classes from "./NextUp.module.css";

export interface NextUpProps {
  entries: readonly BoardEntry[];
  now: Now;
  onOpen: (inject: string) => void;
}

/** What the clock brings next, with the time left to hold it back. */
export function NextUp({ entries, now, onOpen }: NextUpProps) {
  const { t } = useTranslation("control");
  const text = useText();
  const story = useStoryTime();
  const units = useUnits();
  if (now.over === true) return null;
  const upcoming = nextUp(entries, 3);
  return (
    <section className={classes.strip} aria-label={t("next.title")}>
      <span className={classes.label}>{t("next.title")}</span>
      {upcoming.length === 0 ? <span className={classes.none}>{t("next.none")}</span> : null}
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
    </section>
  );
}
