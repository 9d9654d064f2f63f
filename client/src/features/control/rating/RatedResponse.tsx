import { IconStar } from "@tabler/icons-react";
import type { ResponseRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { mayNow } from "../model/powers.ts";
import { ratingsOf } from "../model/ratings.ts";
import { Action } from "../parts/Action.tsx";
import { RateForm } from "./RateForm.tsx";
import { TextCourse } from "./TextCourse.tsx";
import classes from "./Rating.module.css";

export interface RatedResponseProps {
  response: ResponseRow;
  /** The form is open from the start, and the whole closes with it. */
  onClose?: () => void;
  /** The form is to be open; `onDone` tells when it has closed. */
  asked?: boolean;
  onDone?: () => void;
}

/** What a unit published, whole, with the ratings it has and the way to give one: R, then the letter. */
export function RatedResponse({ response, onClose, asked = false, onDone }: RatedResponseProps) {
  const { t } = useTranslation(["control", "common", "observer"]);
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const ratings = useView((view) => ratingsOf(view.ratings, response.id));
  const [opened, setRating] = useState(onClose !== undefined);
  const possible = mayNow(role, phase, "rating.give");
  const rating = opened || (asked && possible);
  function done(): void {
    if (onClose !== undefined) return onClose();
    setRating(false);
    onDone?.();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() !== "r" || !possible) return;
    event.preventDefault();
    setRating(true);
  }
  return (
    <article
      className={classes.response}
      tabIndex={onClose === undefined ? 0 : -1}
      aria-keyshortcuts="R"
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <UnitTag unit={response.unit} />
        <span className={classes.kind}>{t(`observer:kinds.${response.kind}`)}</span>
        {response.stance === null ? null : (
          <span className={classes.dim}>
            {t("answers.says", { stance: t(`common:truths.${response.stance}`).toLowerCase() })}
          </span>
        )}
        {response.publishedMs === null ? null : (
          <time className={`${classes.dim} fb-figures`}>{formatPlay(response.publishedMs)}</time>
        )}
        {rating ? null : (
          <Action
            kind="quiet"
            className={classes.rate ?? ""}
            icon={<IconStar size={14} aria-hidden />}
            hotkey="R"
            disabled={!possible}
            title={`${t("rating.key")}\n${t("rating.why")}`}
            onClick={() => setRating(true)}
          >
            {t("rating.rate")}
          </Action>
        )}
      </header>
      <p className={classes.text}>{response.text}</p>
      <TextCourse response={response} />
      {response.nextUpdateDueMs === null ? null : (
        <p className={`${classes.dim} fb-figures`}>
          {t("answers.nextUpdate", { time: formatPlay(response.nextUpdateDueMs) })}
        </p>
      )}
      {ratings.length === 0 ? null : (
        <ul className={classes.given} title={t("rating.why")}>
          {ratings.map((row) => (
            <li key={row.id}>
              <span className={classes.mark}>{row.rating}</span>
              <span>
                {t(`rating.words.${row.rating}`)} <span className={classes.dim}>· {row.by}</span>
                {row.note === null ? null : <span className={classes.note}>{row.note}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {rating ? <RateForm response={response} onDone={done} /> : null}
    </article>
  );
}
