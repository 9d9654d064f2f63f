import { IconCheck, IconChevronDown, IconChevronUp, IconZzz } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../i18n/format.ts";
import { useNarrow } from "../ui/useNarrow.ts";
import classes from "./Meanwhile.module.css";
import type { Meanwhile as Absence } from "./model/ledger.ts";
import { type Place, toneOf } from "./model/tiding.ts";
import { dismissMeanwhile } from "./page.ts";
import { useTidingWords } from "./useTidingWords.ts";

export interface MeanwhileProps {
  meanwhile: Absence;
  /** What still wants somebody. */
  open: ReadonlySet<string>;
  onOpen: (place: Place) => void;
}

/** After an absence: what came meanwhile, each a press away. It stays until it is put away. */
export function Meanwhile({ meanwhile, open, onOpen }: MeanwhileProps) {
  const { t } = useTranslation("notice");
  const words = useTidingWords();
  const narrow = useNarrow();
  const [wish, setWish] = useState<boolean | null>(null);
  const unfolded = wish ?? !narrow;
  const Chevron = unfolded ? IconChevronUp : IconChevronDown;
  return (
    <section className={classes.meanwhile} aria-label={t("meanwhile.label")}>
      <div className={classes.head}>
        <IconZzz size={18} stroke={1.75} aria-hidden className={classes.sign} />
        <p className={classes.words}>
          <strong>{words.heading(meanwhile)}</strong>
          <span className={classes.counts}>
            {words.counts(meanwhile.tidings).map((count) => (
              <span key={count}>{count}</span>
            ))}
          </span>
        </p>
        <button
          type="button"
          className={classes.way}
          aria-expanded={unfolded}
          aria-controls="meanwhile-list"
          onClick={() => setWish(!unfolded)}
        >
          {t(unfolded ? "meanwhile.hide" : "meanwhile.show")}
          <Chevron size={14} stroke={1.75} aria-hidden />
        </button>
        <button type="button" className={classes.way} onClick={dismissMeanwhile}>
          {t("meanwhile.dismiss")}
        </button>
      </div>
      {unfolded ? (
        <ul id="meanwhile-list" className={classes.list}>
          {meanwhile.tidings.map((tiding) => {
            const done = !open.has(tiding.key);
            return (
              <li key={tiding.key}>
                <button
                  type="button"
                  className={classes.row}
                  data-tone={done ? "done" : toneOf(tiding.kind)}
                  onClick={() => {
                    // On a phone the list would cover what it leads to.
                    if (narrow) setWish(false);
                    onOpen(tiding.place);
                  }}
                >
                  <time className={`${classes.when} fb-figures`}>
                    {tiding.atMs === null ? "" : formatPlay(tiding.atMs)}
                  </time>
                  <span className={classes.what}>{words.what(tiding)}</span>
                  <span className={`${classes.title} fb-clip`}>
                    {words.from(tiding) === "" ? null : (
                      <span className={classes.from}>{words.from(tiding)}</span>
                    )}
                    {words.title(tiding)}
                  </span>
                  {done ? (
                    <span className={classes.done}>
                      <IconCheck size={13} stroke={2} aria-hidden />
                      {t("meanwhile.done")}
                    </span>
                  ) : null}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </section>
  );
}
