import { RATINGS, type Rating } from "@firebreak/shared/reactions";
import type { ResponseRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { mayNow } from "../model/powers.ts";
import { ratingKey } from "../model/ratings.ts";
import { Action } from "../parts/Action.tsx";
import { Field } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./Rating.module.css";

export interface RateFormProps {
  response: ResponseRow;
  onDone: () => void;
}

/** P, S, M or U by one key or one press, with a note for whoever wants to say why. Opens with the focus in it. */
export function RateForm({ response, onDone }: RateFormProps) {
  const { t } = useTranslation(["control", "common"]);
  const units = useUnits();
  const you = useYou();
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const own = useView((view) => view.ratings[`${response.id}/${you?.person ?? ""}`]);
  const [note, setNote] = useState(own?.note ?? "");
  const { busy, run } = useSending();
  const first = useRef<HTMLButtonElement>(null);
  const possible = mayNow(you?.role, phase, "rating.give") && !busy;
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function give(rating: Rating): void {
    if (!possible) return;
    const words = note.trim();
    void run("rating.give", { response: response.id, rating, ...(words === "" ? {} : { note: words }) }).then(
      (done) => done && onDone(),
    );
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const writing = event.target instanceof HTMLInputElement;
    const rating = writing ? null : ratingKey(event.key);
    if (event.key === "Escape") onDone();
    else if (rating !== null) give(rating);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <form
      className={classes.form}
      aria-label={t("rating.label", { unit: units.get(response.unit)?.name ?? response.unit })}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in the note keeps the rating that was given and adds the words.
        if (own !== undefined) give(own.rating);
      }}
    >
      <span className={classes.letters} role="group" aria-label={t("rating.title")}>
        {RATINGS.map((rating) => (
          <button
            key={rating}
            ref={rating === "P" ? first : undefined}
            type="button"
            className={classes.letter}
            aria-pressed={own?.rating === rating}
            aria-keyshortcuts={rating}
            disabled={!possible}
            title={`${rating}: ${t(`rating.words.${rating}`)}`}
            onClick={() => give(rating)}
          >
            <b>{rating}</b>
            <span>{t(`rating.words.${rating}`)}</span>
          </button>
        ))}
      </span>
      <span className={classes.noteLine}>
        <Field
          label={t("rating.note")}
          placeholder={t("rating.note")}
          maxLength={2_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {own === undefined ? null : (
          <Action type="submit" disabled={!possible || note.trim() === (own.note ?? "")}>
            {t("rating.saveNote")}
          </Action>
        )}
        <Action kind="quiet" hotkey="Esc" onClick={onDone}>
          {t("common:cancel")}
        </Action>
      </span>
    </form>
  );
}
