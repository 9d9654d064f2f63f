import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Growing } from "../../../ui/Growing.tsx";
import { useUnits } from "../../../ui/useUnits.ts";
import type { DueEntry } from "../model/due.ts";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import classes from "./Due.module.css";

/** Puts a deadline into words: for whom, and about what. */
export function useDueWords(): (entry: DueEntry) => { what: string; about: string } {
  const { t } = useTranslation("unit");
  const text = useText();
  const units = useUnits();
  return (entry) => {
    switch (entry.kind) {
      case "reply":
        return {
          what: t("due.reply", { from: text(entry.inject.from.name) }),
          about: text(entry.inject.title),
        };
      case "request":
        return {
          what: t("due.request", { unit: units.get(entry.request.from)?.name ?? entry.request.from }),
          about: entry.request.text,
        };
      case "clearance":
        return {
          what: t("due.request", { unit: units.get(entry.clearance.owner)?.name ?? entry.clearance.owner }),
          about: entry.clearance.text,
        };
      case "text":
        return { what: t(`wants.${entry.wants}`), about: entry.response.text };
      case "promise":
        return { what: t("due.promise"), about: entry.response.text };
    }
  };
}

/** What is due, the nearest first; each leads to where it is answered. */
export function DueList({ entries }: { entries: readonly DueEntry[] }) {
  const { t } = useTranslation("unit");
  const { open } = useDesk();
  const wordsOf = useDueWords();
  if (entries.length === 0) return <EmptyState title={t("due.none")} text={t("due.noneText")} />;
  return (
    <ul className={classes.list}>
      <Growing items={entries} listed>
        {(entry) => {
          const { what, about } = wordsOf(entry);
          return (
            <li key={entry.id}>
              <button type="button" className={classes.entry} onClick={() => open(entry.opens)}>
                <span className={`${classes.what} fb-clip`}>{what}</span>
                <Countdown dueMs={entry.dueMs} />
                <span className={`${classes.about} fb-clip`}>{about}</span>
              </button>
            </li>
          );
        }}
      </Growing>
    </ul>
  );
}
