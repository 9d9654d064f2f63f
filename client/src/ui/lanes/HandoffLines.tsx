import type { ShownUnit } from "../useUnits.ts";
import classes from "./Lanes.module.css";
import type { LaidHandoff } from "./layoutHandoffs.ts";

export interface HandoffLinesProps {
  handoffs: readonly LaidHandoff[];
  units: ReadonlyMap<string, ShownUnit>;
  /** The handoff whose mark is being read: it stands out and the others step back. */
  read: string | null;
  /** Unique in the page, for the arrowheads. */
  id: string;
}

/** From here on lines hide more than they show: only what is open, or being read, is drawn. */
const CROWD = 80;

/** Requests and questions from lane to lane, in the colour of whoever sent them; open ones dashed. */
export function HandoffLines({ handoffs, units, read, id }: HandoffLinesProps) {
  const crowded = handoffs.length > CROWD;
  const drawn = crowded
    ? handoffs.filter(({ handoff }) => handoff.outcome === "open" || handoff.id === read)
    : handoffs;
  return (
    <g aria-hidden className={classes.handoffs} data-reading={read !== null || undefined}>
      <defs>
        <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M1 1 7 4 1 7" fill="none" stroke="context-stroke" strokeWidth="1.5" />
        </marker>
      </defs>
      {drawn.map(({ handoff, there, wait, back }) => (
        <g
          key={handoff.id}
          className={classes.handoff}
          data-open={handoff.outcome === "open" || undefined}
          data-read={handoff.id === read || undefined}
          style={{ color: units.get(handoff.from)?.colour }}
        >
          <path d={there} markerEnd={`url(#${id})`} />
          {wait === null ? null : <path d={wait} className={classes.wait} />}
          {back === null ? null : (
            <path d={back} markerEnd={`url(#${id})`} style={{ color: units.get(handoff.to)?.colour }} />
          )}
        </g>
      ))}
    </g>
  );
}
