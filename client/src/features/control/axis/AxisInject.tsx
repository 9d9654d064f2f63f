import { memo } from "react";
import { StateMark } from "../../../ui/StateMark.tsx";
import { type BoardEntry, sameEntry } from "../model/boardEntry.ts";
import { type BoardStatus, STATUS_MARKS } from "../model/boardStatus.ts";
import classes from "./WideAxis.module.css";

export interface AxisInjectProps {
  entry: BoardEntry;
  status: BoardStatus;
  title: string;
  /** Its moment of play, in words. */
  at: string;
  /** Which it is of all those on the axis, in play time: only those near what is seen are drawn. */
  place: number;
  of: number;
  /** Where it stands on the sheet, px, and how wide it may be. */
  x: number;
  y: number;
  widthPx: number;
  titled: boolean;
  /** The first of those that stand for the same inject. */
  first: boolean;
  cursor: boolean;
  marked: boolean;
  selected: boolean;
  onOpen: (inject: string) => void;
}

/** One inject on the axis. Draws anew only when what it shows has changed. */
export const AxisInject = memo(
  function AxisInject(props: AxisInjectProps) {
    const {
      entry,
      status,
      title,
      at,
      place,
      of,
      x,
      y,
      widthPx,
      titled,
      first,
      cursor,
      marked,
      selected,
      onOpen,
    } = props;
    const { row, number } = entry;
    return (
      <div
        {...(first ? { id: `axis-${row.id}` } : {})}
        data-inject={row.id}
        className={classes.inject}
        role="option"
        aria-selected={selected}
        aria-posinset={place}
        aria-setsize={of}
        aria-label={`${at} · #${number} ${title}`}
        title={`${at} · #${number} ${title}`}
        data-cursor={cursor}
        data-marked={marked}
        data-status={status}
        style={{ left: x, top: y, maxWidth: widthPx }}
        onClick={() => onOpen(row.id)}
      >
        <StateMark state={STATUS_MARKS[status]} compact />
        <span className="fb-clip">{titled ? title : number}</span>
      </div>
    );
  },
  (a, b) =>
    sameEntry(a.entry, b.entry) &&
    a.status === b.status &&
    a.title === b.title &&
    a.at === b.at &&
    a.place === b.place &&
    a.of === b.of &&
    a.x === b.x &&
    a.y === b.y &&
    a.widthPx === b.widthPx &&
    a.titled === b.titled &&
    a.first === b.first &&
    a.cursor === b.cursor &&
    a.marked === b.marked &&
    a.selected === b.selected &&
    a.onOpen === b.onOpen,
);
