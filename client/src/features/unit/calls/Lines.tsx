import type { CallRow } from "@firebreak/shared/views";
import { useEffect, useRef } from "react";
import { formatPlay } from "../../../i18n/format.ts";
import classes from "./Talk.module.css";

/** The turns of a call, oldest first; the newest in sight. */
export function Lines({ row, name, label }: { row: CallRow; name: string; label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = row.lines.length;
  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={scroller} className={classes.lines} role="log" tabIndex={0} aria-label={label}>
      {row.lines.map((line, place) => (
        // Lines are only ever added at the end.
        <div key={place} className={classes.said} data-who={line.who}>
          <p className={classes.meta}>
            <b>{line.who === "caller" ? name : line.name}</b>
            <time className="fb-figures">{formatPlay(line.playMs)}</time>
          </p>
          <p className={classes.text}>{line.text}</p>
        </div>
      ))}
    </div>
  );
}
