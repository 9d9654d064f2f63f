import { useState } from "react";
import classes from "./Counters.module.css";

/**
 * A number whose changed figures roll in from below. Figures are of one width, so nothing beside them
 * moves. A number that has only just come into sight stands still: it is no news that it is there.
 */
export function Rolling({ text }: { text: string }) {
  const [shown, setShown] = useState({ now: text, before: text });
  if (shown.now !== text) setShown({ now: text, before: shown.now });
  const { now, before } = shown;
  const signs = [...now];
  // From the right: units, tens and hundreds keep their places when a number grows by a figure.
  const isOld = (at: number) => signs[at] === before[before.length - signs.length + at];
  return (
    <span className={`${classes.rolling} fb-figures`}>
      {now === before
        ? now
        : signs.map((sign, at) =>
            isOld(at) ? (
              sign
            ) : (
              <span key={`${signs.length - at}${now}`} className={classes.figure}>
                {sign}
              </span>
            ),
          )}
    </span>
  );
}
