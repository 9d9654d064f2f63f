import type { InjectRow } from "@firebreak/shared/views";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useYou } from "../../../store/drill.ts";
import { readTicks, writeTicks } from "../model/callTicks.ts";
import { Action } from "../parts/Action.tsx";
import { Answers } from "./Answers.tsx";
import classes from "./CallScript.module.css";

/** A call to be played: what the caller says, to be read aloud or typed from, and what a good answer holds. */
export function CallScript({ row }: { row: InjectRow }) {
  const { t } = useTranslation("control");
  const text = useText();
  const exercise = useYou()?.exercise ?? "";
  const lines = row.plan?.script ?? [];
  const [asked, setAsked] = useState(() => readTicks(sessionStorage, exercise, row.id));
  useEffect(() => writeTicks(sessionStorage, exercise, row.id, asked), [exercise, row.id, asked]);

  function toggle(place: number): void {
    const next = new Set(asked);
    if (!next.delete(place)) next.add(place);
    setAsked(next);
  }
  return (
    <div className={classes.call}>
      <div className={classes.beside}>
        <section className={classes.script} aria-label={t("call.title")}>
          <header className={classes.head}>
            <h3>{t("call.title")}</h3>
            <span className="fb-figures">
              {t("call.askedOf", { asked: asked.size, total: lines.length })}
            </span>
            {asked.size === 0 ? null : (
              <Action kind="quiet" onClick={() => setAsked(new Set())}>
                {t("call.restart")}
              </Action>
            )}
          </header>
          <p className={classes.as}>{t("call.as", { name: text(row.from.name) })}</p>
          <ol className={classes.lines}>
            {lines.map((line, place) => (
              // A script never changes while it is played.
              <li key={place} data-asked={asked.has(place)}>
                <label className={classes.line}>
                  <input
                    type="checkbox"
                    checked={asked.has(place)}
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
        <Answers row={row} title={t("call.answers")} none={t("call.answersNone")} />
      </div>
    </div>
  );
}
