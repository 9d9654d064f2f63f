import { memo } from "react";
import { type BoardEntry, sameEntry } from "../model/boardEntry.ts";
import { momentOf } from "../model/boardItems.ts";
import type { BoardStatus } from "../model/boardStatus.ts";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { StatusMark } from "../parts/StatusMark.tsx";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { useStatusWords } from "../parts/statusWords.ts";
import { InHand } from "../plan/InHand.tsx";
import type { CardNames } from "./cardNames.ts";
import classes from "./LaneCard.module.css";

export interface LaneCardProps {
  entry: BoardEntry;
  status: BoardStatus;
  /** Whole seconds of play until its release, ms; null where it is past or nothing has set a time. */
  leftMs: number | null;
  names: CardNames;
  assignee: string | null;
  cursor: boolean;
  marked: boolean;
  onOpen: (inject: string) => void;
}

/** One inject as a card. Draws anew only when what it shows has changed. */
export const LaneCard = memo(
  function LaneCard({ entry, status, leftMs, names, assignee, cursor, marked, onOpen }: LaneCardProps) {
    const words = useStatusWords();
    const { text, story, units } = names;
    const { row, number } = entry;
    const moment = momentOf(entry);
    return (
      <div
        className={classes.card}
        data-status={status}
        data-cursor={cursor}
        data-marked={marked}
        onClick={() => onOpen(row.id)}
      >
        <span className={`${classes.head} fb-figures`}>
          <b>{moment === null ? "" : story(moment)}</b>
          <span className={classes.number}>{number}</span>
          {assignee === null ? null : <InHand name={assignee} />}
        </span>
        <span className={classes.title} title={text(row.title)}>
          {text(row.title)}
        </span>
        <span className={classes.foot}>
          <ChannelIcon kind={row.channel} name={text(row.channelName)} size={13} />
          <UnitLetters ids={row.to} units={units} most={2} />
          <StatusMark status={status} label={words(entry, status, leftMs)} />
        </span>
      </div>
    );
  },
  (a, b) =>
    sameEntry(a.entry, b.entry) &&
    a.status === b.status &&
    a.leftMs === b.leftMs &&
    a.names === b.names &&
    a.assignee === b.assignee &&
    a.cursor === b.cursor &&
    a.marked === b.marked &&
    a.onOpen === b.onOpen,
);
