import type { Meanwhile } from "./model/ledger.ts";
import classes from "./Spoken.module.css";
import { useTidingWords } from "./useTidingWords.ts";
import type { WatchState } from "./watch.ts";

/** Said where they happen, and at once: a call that rings, the safety stop. */
const SAID_THERE: readonly string[] = ["call", "stopped"];

/** Tells screen readers, politely and seldom, what has come. What was there when the page opened is not news. */
export function Spoken({ spoken, meanwhile }: Pick<WatchState, "spoken"> & { meanwhile: Meanwhile | null }) {
  const { sentence, counts, heading } = useTidingWords();
  const news = (spoken?.news ?? []).filter(({ kind }) => !SAID_THERE.includes(kind));
  const words =
    spoken?.summed === true && meanwhile !== null
      ? `${heading(meanwhile)}: ${counts(news).join(", ")}`
      : sentence(news);
  return (
    <p className={classes.spoken} aria-live="polite" data-notice="spoken">
      {/* The same words once more are a new utterance. */}
      <span key={spoken?.id ?? 0}>{words}</span>
    </p>
  );
}
