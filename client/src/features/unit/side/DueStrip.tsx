import { IconAlarm, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DueEntry } from "../model/due.ts";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import classes from "./Due.module.css";
import { DueList, useDueWords } from "./DueList.tsx";

/** The deadlines in one slim line, the nearest first; the whole list a press away, in place. */
export function DueStrip({ entries, shown }: { entries: readonly DueEntry[]; shown: number }) {
  const { t } = useTranslation("unit");
  const { open } = useDesk();
  const wordsOf = useDueWords();
  const [wide, setWide] = useState(false);
  const Chevron = wide ? IconChevronUp : IconChevronDown;
  return (
    <section className={classes.strip} aria-label={t("due.title")}>
      <div className={classes.line}>
        <span className={classes.label}>
          <IconAlarm size={15} stroke={1.75} aria-hidden />
          {t("due.title")}
        </span>
        {entries.length === 0 ? <span className={classes.none}>{t("due.none")}</span> : null}
        {entries.slice(0, shown).map((entry) => {
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
        {entries.length <= shown ? null : (
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
      {wide && entries.length > shown ? (
        <div id="due-all" className={classes.rest}>
          <DueList entries={entries} />
        </div>
      ) : null}
    </section>
  );
}
