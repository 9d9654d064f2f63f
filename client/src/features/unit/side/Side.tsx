import { IconLayoutKanban } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Decisions, Requests } from "../lazyParts.tsx";
import { SIDE_TABS, type SideTab } from "../model/tabs.ts";
import { Situation } from "../situation/lazySituation.tsx";
import { Tabs } from "../parts/Tabs.tsx";
import { Messages } from "../thread/Messages.tsx";
import { Feed } from "./Feed.tsx";
import classes from "./Side.module.css";

export interface SideProps {
  tabs: readonly SideTab[];
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  /** How much in each tab is to be looked at. */
  counts: Record<SideTab, number>;
}

/** What goes on around the unit: the feed, requests, decisions, and the line to control. */
export function Side({ tabs, tab, onTab, counts }: SideProps) {
  const { t } = useTranslation("unit");
  return (
    <section className={classes.side} aria-label={t("pages.label")}>
      <h2 className="fb-unseen">{t(`pages.${tab}`)}</h2>
      {tabs.length < 2 ? null : (
        <Tabs
          id="side"
          label={t("pages.label")}
          value={tab}
          onChange={onTab}
          tabs={tabs.map((each) => ({
            value: each,
            label: t(`pages.${each}`),
            count: counts[each],
            ...(each === "situation" &&
              tabs.length > 4 && {
                icon: <IconLayoutKanban size={17} stroke={1.75} aria-hidden />,
                iconOnly: true,
              }),
            countLabel: t("pages.count", { count: counts[each] }),
            title: `${t(`pages.${each}`)} (${SIDE_TABS.indexOf(each) + 1})`,
          }))}
        />
      )}
      <div id="side-panel" role="tabpanel" aria-labelledby={`side-${tab}`} className={classes.panel}>
        {tab === "feed" ? <Feed /> : null}
        {tab === "requests" ? <Requests /> : null}
        {tab === "decisions" ? <Decisions /> : null}
        {tab === "situation" ? <Situation /> : null}
        {tab === "messages" ? <Messages /> : null}
      </div>
    </section>
  );
}
