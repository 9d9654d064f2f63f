import { memo } from "react";
import { useTranslation } from "react-i18next";
import { type BoardEntry, sameEntry } from "../model/boardEntry.ts";
import type { BoardStatus } from "../model/boardStatus.ts";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { StatusMark } from "../parts/StatusMark.tsx";
import { type Units, UnitLetters } from "../parts/UnitLetters.tsx";
import { useStatusWords } from "../parts/statusWords.ts";
import { useText } from "../../../i18n/useText.ts";
import { initials } from "../plan/model/initials.ts";
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
  /** What it waits for, in words and in figures; null where it waits for nothing. */
  waits: string | null;
  progress: string | null;
  units: Units;
  cursor: boolean;
  /** Who has it in hand, by name; null: nobody. */
  assignee: string | null;
  /** One of those that are worked on together. */
  marked: boolean;
  onOpen: (inject: string) => void;
}

/** One inject of the board. Draws anew only when what it shows has changed. */
export const BoardRow = memo(
  function BoardRow(props: BoardRowProps) {
    const {
      entry,
      status,
      leftMs,
      time,
      at,
      storyline,
      waits,
      progress,
      units,
      cursor,
      assignee,
      marked,
      onOpen,
    } = props;
    const { t } = useTranslation("controlPlan");
    const text = useText();
    const words = useStatusWords();
    const { row, number } = entry;
    const loud = status === "overdue" || status === "due";
    const from = text(row.from.name);
    return (
      <div
        className={classes.row}
        data-status={status}
        data-cursor={cursor}
        data-marked={marked}
        onClick={() => onOpen(row.id)}
      >
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
          {assignee === null ? null : (
            <span className={classes.assignee} title={t("board.inHand", { name: assignee })}>
              {initials(assignee)}
            </span>
          )}
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
          <StatusMark
            status={status}
            label={words(entry, status, leftMs, progress)}
            filled={loud}
            title={waits ?? undefined}
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
    a.waits === b.waits &&
    a.progress === b.progress &&
    a.units === b.units &&
    a.cursor === b.cursor &&
    a.assignee === b.assignee &&
    a.marked === b.marked &&
    a.onOpen === b.onOpen,
);
