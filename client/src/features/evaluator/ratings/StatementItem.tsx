import type { Rating } from "@firebreak/shared/reactions";
import { type KeyboardEvent, memo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { send, useView } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { ratingOfKey, type Statement } from "../model/statements.ts";
import { Judged } from "../Judged.tsx";
import { RatingButtons } from "./RatingButtons.tsx";
import { RatingNote } from "./RatingNote.tsx";
import classes from "./Ratings.module.css";

export interface StatementItemProps {
  statement: Statement;
  tabStop: boolean;
  onFocus: (response: string) => void;
}

const CHECKS = ["assessed", "evidence", "agreed", "nextUpdate"] as const;

/** A published statement: who said what of which claim, what could be checked of it, and how it is rated. */
export const StatementItem = memo(function StatementItem(props: StatementItemProps) {
  const { statement, tabStop, onFocus } = props;
  const { response, judgement, own, others, checks } = statement;
  const { t } = useTranslation(["evaluator", "observer", "common"]);
  const text = useText();
  const claim = useView((view) => view.claims[response.claim ?? ""]?.text);
  const [noting, setNoting] = useState(false);
  const item = useRef<HTMLDivElement>(null);

  function rate(rating: Rating, note = own?.note ?? null): void {
    void send("rating.give", {
      response: response.id,
      rating,
      ...(note !== null && note !== "" && { note }),
    }).catch(() => undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const rating = ratingOfKey(event.key);
    if (rating !== null) {
      event.preventDefault();
      rate(rating);
    } else if ((event.key === "n" || event.key === "Enter") && own !== undefined) {
      event.preventDefault();
      setNoting(true);
    }
  }

  return (
    <div
      ref={item}
      className={classes.statement}
      role="group"
      aria-label={`${t(`observer:kinds.${response.kind}`)}, ${formatPlay(response.publishedMs ?? 0)}`}
      aria-keyshortcuts="P S M U N"
      tabIndex={tabStop ? 0 : -1}
      data-statement={response.id}
      data-rated={own !== undefined}
      onFocus={() => onFocus(response.id)}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <time className="fb-figures">{formatPlay(response.publishedMs ?? 0)}</time>
        <UnitTag unit={response.unit} />
        <span className={classes.kind}>{t(`observer:kinds.${response.kind}`)}</span>
        <span className={classes.space} />
        <RatingButtons rating={own?.rating ?? null} onRate={(rating) => rate(rating)} />
      </header>
      <p className={classes.text}>{response.text}</p>
      {claim === undefined ? null : (
        <p className={classes.about}>
          <span>“{text(claim)}”</span>
          {response.stance === null ? null : (
            <b>{t("ratings.says", { stance: t(`common:truths.${response.stance}`).toLocaleLowerCase() })}</b>
          )}
          {judgement === null ? null : <Judged judgement={judgement} />}
        </p>
      )}
      {checks === null ? null : (
        <ul className={classes.checks} aria-label={t("observer:reasons.checks")}>
          {CHECKS.map((check) => (
            <li key={check} data-met={checks[check]}>
              <span aria-hidden>{checks[check] ? "✓" : "○"}</span> {t(`observer:reasons.check.${check}`)}
              <span className={classes.hidden}>
                {t(checks[check] ? "observer:reasons.met" : "observer:reasons.unmet")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {others.map((row) => (
        <p key={row.id} className={classes.other}>
          <b>{row.rating}</b> {row.by}
          {row.note === null ? "" : `: ${row.note}`}
        </p>
      ))}
      {own === undefined ? null : (
        <RatingNote
          note={own.note}
          open={noting}
          onOpen={() => setNoting(true)}
          onClose={(note) => {
            setNoting(false);
            if (note !== null && note !== (own.note ?? "")) rate(own.rating, note);
            item.current?.focus();
          }}
        />
      )}
    </div>
  );
});
