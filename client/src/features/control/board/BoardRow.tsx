import type { TFunction } from "i18next";
import { Fragment, memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { AwaitedStatus, ExtraCell } from "../lazyParts.tsx";
import { type BoardEntry, isWaiting, sameEntry } from "../model/boardEntry.ts";
import type { BoardStatus } from "../model/boardStatus.ts";
import type { Column } from "../model/columns.ts";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { type Units, UnitLetters } from "../parts/UnitLetters.tsx";
import { InHand } from "../plan/InHand.tsx";
import classes from "./BoardRow.module.css";
import { PlainStatus } from "./PlainStatus.tsx";

export interface BoardRowProps {
  entry: BoardEntry;
  status: BoardStatus;
  columns: readonly Column[];
  /** Whole seconds of play until the release, ms; null where it is far or past. */
  leftMs: number | null;
  /** Its moment on the story's clock and in play, in words; empty where no time is set. */
  time: string;
  at: string;
  storyline: string;
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
    const { entry, status, columns, cursor, marked, onOpen } = props;
    // Asked once a row: a dozen cells that each ask cost more than all else that they draw.
    const { t } = useTranslation("controlPlan");
    const text = useText();
    const words = { t, text };
    return (
      <div
        className={classes.row}
        data-status={status}
        data-cursor={cursor}
        data-marked={marked}
        onClick={() => onOpen(entry.row.id)}
      >
        {columns.map((column) => (
          <Fragment key={column}>{cell(column, props, words)}</Fragment>
        ))}
      </div>
    );
  },
  (a, b) =>
    sameEntry(a.entry, b.entry) &&
    a.status === b.status &&
    a.columns === b.columns &&
    a.leftMs === b.leftMs &&
    a.time === b.time &&
    a.at === b.at &&
    a.storyline === b.storyline &&
    a.units === b.units &&
    a.cursor === b.cursor &&
    a.assignee === b.assignee &&
    a.marked === b.marked &&
    a.onOpen === b.onOpen,
);

interface Words {
  t: TFunction<"controlPlan">;
  text: ReturnType<typeof useText>;
}

function cell(column: Column, props: BoardRowProps, { t, text }: Words): ReactNode {
  const { entry, status, leftMs, time, at, storyline, units, assignee } = props;
  const { row, number } = entry;
  switch (column) {
    case "time":
      return (
        <span className={`${classes.time} fb-figures`} data-moved={row.state === "deferred"}>
          {time}
        </span>
      );
    case "t":
      return <span className={`${classes.at} fb-figures`}>{at}</span>;
    case "number":
      // A mouse without keys marks here, as X does.
      return (
        <span className={`${classes.number} fb-figures`} data-mark title={t("board.mark")}>
          {number}
        </span>
      );
    case "title": {
      const title = text(row.title);
      return (
        <span className={classes.what}>
          <ChannelIcon kind={row.channel} name={text(row.channelName)} />
          <span className={classes.title} title={title}>
            {title}
          </span>
        </span>
      );
    }
    case "storyline":
      return (
        <span className={classes.storyline} title={storyline}>
          {storyline}
        </span>
      );
    case "from": {
      const from = text(row.from.name);
      return (
        <span className={classes.from} title={from}>
          {from}
        </span>
      );
    }
    case "to":
      return (
        <span className={classes.to}>
          <UnitLetters ids={row.to} units={units} />
        </span>
      );
    case "controller":
      return (
        <span className={classes.controller}>{assignee === null ? null : <InHand name={assignee} />}</span>
      );
    case "channel":
    case "method":
    case "expect":
      return (
        <span className={classes.extra}>
          <ExtraCell row={row} column={column} units={units} />
        </span>
      );
    case "state":
      return (
        <span className={classes.state}>
          {isWaiting(row) && time === "" && (row.plan?.waits.length ?? 0) > 0 ? (
            <AwaitedStatus entry={entry} status={status} leftMs={leftMs} />
          ) : (
            <PlainStatus entry={entry} status={status} leftMs={leftMs} />
          )}
        </span>
      );
  }
}
