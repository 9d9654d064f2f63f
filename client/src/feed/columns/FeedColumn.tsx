import type { PostRow } from "@firebreak/shared/views";
import { type ComponentType, memo } from "react";
import type { Column, PlanStep } from "../model/columns.ts";
import { Trends } from "../Trends.tsx";
import { ColumnHead } from "./ColumnHead.tsx";
import classes from "./Columns.module.css";
import { PostsColumn } from "./PostsColumn.tsx";
import { StoryPicker } from "./StoryPicker.tsx";
import { WatchBar } from "./WatchBar.tsx";

export interface FeedColumnProps {
  column: Column;
  /** Words that posts have to hold. */
  words: string;
  voices: boolean;
  take: (step: PlanStep) => void;
  /** The only column in sight: a switch above names it. */
  single: boolean;
  first: boolean;
  last: boolean;
  only: boolean;
  handy: boolean;
  Foot: ComponentType<{ post: PostRow }> | undefined;
}

/** One column of the feed with its head and whatever it is set up by. */
export const FeedColumn = memo(function FeedColumn(props: FeedColumnProps) {
  const { column, words, voices, take, single, first, last, only, handy, Foot } = props;
  return (
    <div className={classes.column}>
      {single ? null : (
        <ColumnHead column={column} take={take} first={first} last={last} only={only} handy={handy} />
      )}
      {column.kind === "watch" && handy ? <WatchBar /> : null}
      {column.kind === "story" ? <StoryPicker column={column} take={take} handy={handy} /> : null}
      {column.kind === "trends" ? (
        <Trends handy={handy} />
      ) : (
        <PostsColumn kind={column.kind} story={column.story} words={words} voices={voices} Foot={Foot} />
      )}
    </div>
  );
});
