import { IconAlarm, IconArrowsExchange, IconInbox, IconNews } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Desk.module.css";
import { SIDE_TABS, type SideTab } from "./model/tabs.ts";
import type { DueEntry } from "./model/due.ts";
import { useHand } from "./palette/hands.ts";
import { Tabs } from "./parts/Tabs.tsx";
import { DueList } from "./side/DueList.tsx";
import { DueStrip } from "./side/DueStrip.tsx";
import { Side } from "./side/Side.tsx";

type Page = "inbox" | "feed" | "requests" | "due";

export interface DeskPagesProps {
  inbox: ReactNode;
  /** What is open; null where nothing is. It covers the pages until it is left. */
  thread: ReactNode;
  due: readonly DueEntry[];
  unread: number;
  sideCounts: Record<SideTab, number>;
  sideTab: SideTab;
  onSideTab: (tab: SideTab) => void;
}

/** The desk in one column: its pages over a bar of tabs at the bottom, an open item on top of them. */
export function DeskPages({ inbox, thread, due, unread, sideCounts, sideTab, onSideTab }: DeskPagesProps) {
  const { t } = useTranslation("unit");
  const [page, setPage] = useState<Page>("inbox");
  useHand("page", setPage);
  if (thread !== null) return <div className={classes.page}>{thread}</div>;
  const talk = sideTab === "feed" ? "requests" : sideTab;
  const counts = {
    inbox: unread,
    feed: 0,
    requests: sideCounts.requests + sideCounts.decisions + sideCounts.messages,
    due: due.length,
  };
  const tab = (value: Page, icon: ReactNode) => ({
    value,
    icon,
    label: t(`pages.${value}`),
    count: counts[value],
    countLabel: t("pages.count", { count: counts[value] }),
  });
  return (
    <>
      {page === "due" ? null : <DueStrip entries={due} places={2} />}
      <div id="page-panel" role="tabpanel" aria-labelledby={`page-${page}`} className={classes.page}>
        {page === "inbox" ? inbox : null}
        {page === "feed" ? <Side tabs={["feed"]} tab="feed" onTab={onSideTab} counts={sideCounts} /> : null}
        {page === "requests" ? (
          <Side
            tabs={SIDE_TABS.filter((each) => each !== "feed")}
            tab={talk}
            onTab={onSideTab}
            counts={sideCounts}
          />
        ) : null}
        {page === "due" ? (
          <div className={classes.dues}>
            <DueList entries={due} />
          </div>
        ) : null}
      </div>
      <Tabs
        id="page"
        look="bar"
        label={t("pages.label")}
        value={page}
        onChange={setPage}
        tabs={[
          tab("inbox", <IconInbox size={20} stroke={1.5} aria-hidden />),
          tab("feed", <IconNews size={20} stroke={1.5} aria-hidden />),
          tab("requests", <IconArrowsExchange size={20} stroke={1.5} aria-hidden />),
          tab("due", <IconAlarm size={20} stroke={1.5} aria-hidden />),
        ]}
      />
    </>
  );
}
