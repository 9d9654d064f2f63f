import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { DueEntry } from "../model/due.ts";
import { DueList } from "../side/DueList.tsx";
import classes from "./Thread.module.css";

/** The middle while nothing is open: how much waits, what is nearest, and how to begin. */
export function Overview({ unread, due }: { unread: number; due: readonly DueEntry[] }) {
  const { t } = useTranslation("unit");
  const counts = [
    ...(unread === 0 ? [] : [t("overview.new", { count: unread })]),
    ...(due.length === 0 ? [] : [t("overview.due", { count: due.length })]),
  ];
  const title = counts.length === 0 ? t("overview.none") : counts.join(" · ");
  return (
    <section className={classes.thread} aria-label={t("overview.title")}>
      <div className={classes.overview}>
        <h2 className="fb-unseen">{t("overview.title")}</h2>
        <EmptyState title={title} text={`${t("overview.title")}. ${t("overview.keys")}`} />
        {due.length === 0 ? null : (
          <div className={classes.nearest}>
            <h3 className="fb-label">{t("overview.next")}</h3>
            <DueList entries={due.slice(0, 5)} />
          </div>
        )}
      </div>
    </section>
  );
}
