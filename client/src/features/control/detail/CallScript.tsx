import type { InjectRow } from "@firebreak/shared/views";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useYou } from "../../../store/drill.ts";
import { readTicks, writeTicks } from "../model/callTicks.ts";
import { Action } from "../parts/Action.tsx";
import { Answers } from "./Answers.tsx";
import classes from "./CallScript.module.css";

export interface CallScriptProps {
  row: InjectRow;
  /** The latest answer is to be rated now. */
  asked: boolean;
  onRated: () => void;
}

/** A call to be played: what the caller says, to be read aloud or typed from, and what a good answer holds. */
export function CallScript({ row, asked, onRated }: CallScriptProps) {
  const { t } = useTranslation("control");
  const text = useText();
  const exercise = useYou()?.exercise ?? "";
  const lines = row.plan?.script ?? [];
  const [ticked, setTicked] = useState(() => readTicks(sessionStorage, exercise, row.id));
  useEffect(() => writeTicks(sessionStorage, exercise, row.id, ticked), [exercise, row.id, ticked]);

  function toggle(place: number): void {
    const next = new Set(ticked);
    if (!next.delete(place)) next.add(place);
    setTicked(next);
  }
  return (
    <div className={classes.call}>
      <div className={classes.beside}>
        <section className={classes.script} aria-label={t("call.title")}>
          <header className={classes.head}>
            <h3>{t("call.title")}</h3>
            <span className="fb-figures">
              {t("call.askedOf", { asked: ticked.size, total: lines.length })}
            </span>
            {ticked.size === 0 ? null : (
              <Action kind="quiet" onClick={() => setTicked(new Set())}>
                {t("call.restart")}
              </Action>
            )}
          </header>
          <p className={classes.as}>{t("call.as", { name: text(row.from.name) })}</p>
          <ol className={classes.lines}>
            {lines.map((line, place) => (
              // A script never changes while it is played.
              <li key={place} data-asked={ticked.has(place)}>
                <label className={classes.line}>
                  <input
                    type="checkbox"
                    checked={ticked.has(place)}
                    aria-label={t("call.tick", { number: place + 1 })}
                    onChange={() => toggle(place)}
                  />
                  <span className={classes.say}>{text(line.say)}</span>
                </label>
                {line.listenFor === null ? null : (
                  <p className={classes.listen}>
                    <b>{t("call.listen")}</b> {text(line.listenFor)}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
        <Answers
          row={row}
          title={t("call.answers")}
          none={t("call.answersNone")}
          asked={asked}
          onDone={onRated}
        />
      </div>
    </div>
  );
}
