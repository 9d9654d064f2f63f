import { memo } from "react";
import { StateMark } from "../../../ui/StateMark.tsx";
import { type BoardEntry, sameEntry } from "../model/boardEntry.ts";
import { type BoardStatus, STATUS_MARKS } from "../model/boardStatus.ts";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { type Units, UnitLetters } from "../parts/UnitLetters.tsx";
import { useStatusWords } from "../parts/statusWords.ts";
import { useText } from "../../../i18n/useText.ts";
import classes from "./BoardRow.module.css";

export interface BoardRowProps {
  entry: BoardEntry;
  status: BoardStatus;
  /** Whole seconds of play until the release, ms; null where it is far or past. */
  leftMs: number | null;
  /** Its moment on the story's clock and in play, in words; empty where no time is set. */
  time: string;
  at: string;
  storyline: string;
  units: Units;
  cursor: boolean;
  onOpen: (inject: string) => void;
}

/** One inject of the board. Draws anew only when what it shows has changed. */
export const BoardRow = memo(
  function BoardRow({ entry, status, leftMs, time, at, storyline, units, cursor, onOpen }: BoardRowProps) {
    const text = useText();
    const words = useStatusWords();
    const { row, number } = entry;
    const loud = status === "overdue" || status === "due";
    const from = text(row.from.name);
    return (
      <div className={classes.row} data-status={status} data-cursor={cursor} onClick={() => onOpen(row.id)}>
        <span className={`${classes.time} fb-figures`} data-moved={row.state === "deferred"}>
          {time}
        </span>
        <span className={`${classes.at} fb-figures`}>{at}</span>
        <span className={`${classes.number} fb-figures`}>{number}</span>
        <span className={classes.what}>
          <ChannelIcon kind={row.channel} name={text(row.channelName)} />
          <span className={classes.title} title={text(row.title)}>
            {text(row.title)}
          </span>
        </span>
        <span className={classes.route}>
          <span className={classes.from} title={from}>
            {from}
          </span>
          <span aria-hidden>→</span>
          <UnitLetters ids={row.to} units={units} />
        </span>
        <span className={classes.storyline} title={storyline}>
          {storyline}
        </span>
        <span className={classes.state}>
          <StateMark
            state={STATUS_MARKS[status]}
            label={words(entry, status, leftMs)}
            filled={loud}
            className="fb-figures"
          />
        </span>
      </div>
    );
  },
  (a, b) =>
    sameEntry(a.entry, b.entry) &&
    a.status === b.status &&
    a.leftMs === b.leftMs &&
    a.time === b.time &&
    a.at === b.at &&
    a.storyline === b.storyline &&
    a.units === b.units &&
    a.cursor === b.cursor &&
    a.onOpen === b.onOpen,
);
