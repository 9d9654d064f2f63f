import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { ActLog } from "../../../ui/ActLog.tsx";
import { Lanes } from "../../../ui/lanes/Lanes.tsx";
import { LaneToolbar } from "../../../ui/lanes/LaneToolbar.tsx";
import { type Grouping, orderLanes } from "../../../ui/lanes/laneOrder.ts";
import { useChronicle } from "../../../ui/lanes/useChronicle.ts";
import { useLaneWindow } from "../../../ui/lanes/useLaneWindow.ts";
import { Closing } from "../after/Closing.tsx";
import { Outcome } from "../after/Outcome.tsx";
import { readNewsreel } from "../model/newsreel.ts";
import { BigClock } from "./BigClock.tsx";
import classes from "./Board.module.css";
import { CountsRow } from "./CountsRow.tsx";
import { Headline } from "./Headline.tsx";
import { PostList } from "./PostList.tsx";

/** The observers' desk: the hour and its headline, the lanes, and below them what was said and done. */
export function Board({ onHall }: { onHall: () => void }) {
  const { t } = useTranslation("observer");
  const chronicle = useChronicle();
  const view = useLaneWindow();
  const [grouping, setGrouping] = useState<Grouping>("unit");
  const { units, sites, posts } = useView((each) => ({
    units: each.units,
    sites: each.sites,
    posts: each.posts,
  }));
  const lanes = useMemo(
    () => orderLanes(Object.values(units), Object.values(sites), grouping),
    [units, sites, grouping],
  );
  const newsreel = useMemo(() => readNewsreel(posts), [posts]);
  return (
    <div className={classes.board}>
      <div className={classes.band}>
        <BigClock />
        {view.ended ? <Closing /> : <Headline />}
        <CountsRow handoffs={chronicle.handoffs} />
      </div>
      <section className={classes.lanes} aria-label={t("lanes.title")}>
        <LaneToolbar view={view} grouping={grouping} onGroup={setGrouping} onHall={onHall} />
        <Lanes chronicle={chronicle} lanes={lanes} view={view} size="screen" />
      </section>
      <div className={classes.columns} data-ended={view.ended || undefined}>
        {view.ended ? (
          <section className={classes.column} aria-labelledby="outcome">
            <h2 id="outcome" className={classes.heading}>
              {t("after.claims")}
            </h2>
            <Outcome />
          </section>
        ) : (
          <section className={classes.column} aria-labelledby="posts">
            <h2 id="posts" className={classes.heading}>
              {t("newsreel.posts")}
              <span className="fb-figures">{newsreel.posts.length}</span>
            </h2>
            <PostList
              label={t("newsreel.posts")}
              posts={newsreel.posts}
              none={t("newsreel.postsNone")}
              noneText={t("newsreel.postsNoneText")}
            />
          </section>
        )}
        <section className={classes.column} aria-labelledby="statements">
          <h2 id="statements" className={classes.heading}>
            {t("newsreel.statements")}
            <span className="fb-figures">{newsreel.statements.length}</span>
          </h2>
          <PostList
            label={t("newsreel.statements")}
            posts={newsreel.statements}
            none={t("newsreel.statementsNone")}
            noneText={t("newsreel.statementsNoneText")}
          />
        </section>
        <section className={classes.column} aria-labelledby="log">
          <h2 id="log" className={classes.heading}>
            {t("log.title")}
          </h2>
          <ActLog />
        </section>
      </div>
    </div>
  );
}
