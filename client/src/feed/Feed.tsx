import type { PostRow } from "@firebreak/shared/views";
import { type ComponentType, useDeferredValue, useState } from "react";
import { useSize } from "../ui/useSize.ts";
import { ColumnTabs } from "./columns/ColumnTabs.tsx";
import { FeedColumn } from "./columns/FeedColumn.tsx";
import { FeedTools } from "./columns/FeedTools.tsx";
import classes from "./Feed.module.css";
import { columnsIn } from "./model/columns.ts";
import { useFeedPlan } from "./useFeedPlan.ts";
import { useFeedText } from "./useFeedText.ts";

export interface FeedProps {
  /** The kind of screen: each keeps columns of its own. */
  place: "unit" | "control" | "observer" | "hall";
  /** The id of the search field, for a screen's shortcut to it. */
  searchId?: string;
  /** A screen's own line below each item. The same component always. */
  Foot?: ComponentType<{ post: PostRow }>;
  /** Somebody stands before it: without, there is nothing to press. */
  handy?: boolean;
}

/** A column's least width, px. A hall's letters are larger, and so are its pixels. */
const LEAST = 296;

/**
 * The public feed: as many columns as there is room for, chosen and ordered by the person, or one
 * column with a switch. It fills the place that it stands in.
 */
export function Feed({ place, searchId, Foot, handy = true }: FeedProps) {
  const { t } = useFeedText();
  const [box, { width }] = useSize();
  const [plan, take] = useFeedPlan(place);
  const [search, setSearch] = useState("");
  const words = useDeferredValue(search);
  const shown = columnsIn(plan, width, LEAST);
  const single = width < 2 * LEAST;
  return (
    <section ref={box} className={classes.feed} aria-label={t("label")} data-place={place}>
      {handy ? (
        <FeedTools
          plan={plan}
          take={take}
          shown={shown}
          single={single}
          search={search}
          onSearch={setSearch}
          searchId={searchId}
        />
      ) : null}
      {single ? <h2 className="fb-unseen">{t("label")}</h2> : null}
      {handy && single ? <ColumnTabs plan={plan} take={take} /> : null}
      {width === 0 ? null : (
        <div className={classes.columns}>
          {shown.map((column, at) => (
            <FeedColumn
              key={column.id}
              column={column}
              words={words}
              voices={plan.voices}
              take={take}
              single={single}
              first={at === 0}
              last={at === plan.columns.length - 1}
              only={plan.columns.length === 1}
              handy={handy}
              Foot={Foot}
            />
          ))}
        </div>
      )}
    </section>
  );
}
