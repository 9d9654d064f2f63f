import type { CallRow } from "@firebreak/shared/views";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import messages from "../messages/Messages.module.css";
import classes from "./Switchboard.module.css";

/** What was said, oldest first, the caller's own words to the right; before that, what is waited for. */
export function CallLines({ row, caller }: { row: CallRow; caller: string }) {
  const { t } = useTranslation("calls");
  const scroller = useRef<HTMLDivElement>(null);
  const count = row.lines.length;
  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [count]);
  const still =
    row.state === "ringing"
      ? t("board.waitsPickUp")
      : row.state === "talking"
        ? t("board.begin", { name: row.pickedUpBy ?? "" })
        : t(row.pickedUpMs === null ? "past.missed" : "past.silent");
  return (
    <div ref={scroller} className={messages.scroller} role="log" tabIndex={0} aria-label={caller}>
      {count === 0 ? <p className={classes.still}>{still}</p> : null}
      {row.lines.map((line, place) => (
        // Lines are only ever added at the end.
        <p key={place} className={messages.message} data-own={line.who === "caller"}>
          <span className={messages.by}>
            <b>{line.who === "caller" ? caller : line.name}</b>
            <time className="fb-figures">{formatPlay(line.playMs)}</time>
          </span>
          <span className={messages.words}>{line.text}</span>
        </p>
      ))}
    </div>
  );
}
