import { IconAlarm, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../ui/StateMark.tsx";
import { type DueEntry, dueInLine } from "../model/due.ts";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { usePlayMs } from "../parts/PlayClock.tsx";
import classes from "./Due.module.css";
import { DueList, useDueWords } from "./DueList.tsx";

/** The deadlines in one slim line, the nearest first; the whole list a press away, in place. */
export function DueStrip({ entries, places }: { entries: readonly DueEntry[]; places: number }) {
  const { t } = useTranslation("unit");
  const { open } = useDesk();
  const wordsOf = useDueWords();
  const [wide, setWide] = useState(false);
  const { late, shown } = dueInLine(entries, usePlayMs() ?? 0, places);
  const more = entries.length > shown.length;
  const Chevron = wide ? IconChevronUp : IconChevronDown;
  return (
    <section className={classes.strip} aria-label={t("due.title")}>
      <div className={classes.line} data-late={late > 0}>
        <span className={classes.label}>
          <IconAlarm size={15} stroke={1.75} aria-hidden />
          {t("due.title")}
        </span>
        {entries.length === 0 ? <span className={classes.none}>{t("due.none")}</span> : null}
        {late === 0 ? null : (
          <button type="button" className={classes.late} aria-expanded={wide} onClick={() => setWide(!wide)}>
            <StateMark state="overdue" filled label={t("due.late", { count: late })} />
          </button>
        )}
        {shown.map((entry) => {
          const { what, about } = wordsOf(entry);
          return (
            <button
              key={entry.id}
              type="button"
              className={classes.chip}
              title={about}
              onClick={() => open(entry.opens)}
            >
              <span className="fb-clip">{what}</span>
              <Countdown dueMs={entry.dueMs} />
            </button>
          );
        })}
        {!more ? null : (
          <button
            type="button"
            className={classes.all}
            aria-expanded={wide}
            aria-controls="due-all"
            onClick={() => setWide(!wide)}
          >
            {wide ? t("due.less") : t("due.all", { count: entries.length })}
            <Chevron size={14} stroke={1.75} aria-hidden />
          </button>
        )}
      </div>
      {wide && more ? (
        <div id="due-all" className={classes.rest}>
          <DueList entries={entries} />
        </div>
      ) : null}
    </section>
  );
}
