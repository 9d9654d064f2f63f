import classes from "./Figures.module.css";

/**
 * Figures of one width each, for a clock that must stand still while it runs: our typeface has no
 * tabular ones of its own, so every digit gets a cell.
 */
export function Figures({ text }: { text: string }) {
  return (
    <>
      <span className={classes.spoken}>{text}</span>
      <span aria-hidden className={classes.figures}>
        {[...text].map((sign, at) => (
          <span key={at} className={/\d/.test(sign) ? classes.digit : undefined}>
            {sign}
          </span>
        ))}
      </span>
    </>
  );
}
