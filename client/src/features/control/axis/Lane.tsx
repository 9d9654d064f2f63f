import { StateMark } from "../../../ui/StateMark.tsx";
import { type AxisLane, type AxisMark, SPAN_MS } from "../model/axis.ts";
import classes from "./TimeAxis.module.css";

export interface LaneProps {
  lane: AxisLane;
  cursor: string | null;
  /** The mark that the Tab key reaches; the arrow keys go on from there. */
  first: AxisMark | undefined;
  describe: (mark: AxisMark) => string;
  onRead: (mark: AxisMark | null) => void;
  onOpen: (inject: string) => void;
}

/** One lane of the axis: its injects at their moments. */
export function Lane({ lane, cursor, first, describe, onRead, onOpen }: LaneProps) {
  return (
    <div className={classes.lane}>
      {lane.marks.map((mark) => {
        const lead = mark.entries[0];
        if (lead === undefined) return null;
        const chosen = mark.entries.some((entry) => entry.row.id === cursor);
        return (
          <button
            key={lead.row.id}
            type="button"
            className={classes.mark}
            data-mark={mark.playMs}
            data-chosen={chosen}
            tabIndex={mark === first ? 0 : -1}
            style={{ left: `${((mark.playMs / SPAN_MS) * 100).toFixed(3)}%` }}
            aria-label={describe(mark)}
            onMouseEnter={() => onRead(mark)}
            onMouseLeave={() => onRead(null)}
            onFocus={() => onRead(mark)}
            onBlur={() => onRead(null)}
            onClick={() => onOpen(lead.row.id)}
          >
            <StateMark state={mark.state} compact />
            {mark.entries.length === 1 ? null : (
              <span className={`${classes.many} fb-figures`}>{mark.entries.length}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}
