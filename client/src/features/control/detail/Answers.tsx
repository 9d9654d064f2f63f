import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { answersTo } from "../model/ratings.ts";
import { RatedResponse } from "../rating/RatedResponse.tsx";
import classes from "./InjectDetail.module.css";

export interface AnswersProps {
  row: InjectRow;
  title: string;
  /** Shown while nothing has been published. */
  none: string;
  /** The latest that this person has not rated yet is to be rated now. */
  asked: boolean;
  onDone: () => void;
}

/** What units have published on the inject, each to be rated. */
export function Answers({ row, title, none, asked, onDone }: AnswersProps) {
  const { t } = useTranslation("control");
  const responses = useView((view) => view.responses);
  const ratings = useView((view) => view.ratings);
  const you = useYou()?.person ?? "";
  const { published, inTheMaking } = answersTo({ responses }, row.id, row.claim);
  const next = published.find(({ id }) => ratings[`${id}/${you}`] === undefined) ?? published[0];
  return (
    <section className={classes.section} aria-label={title}>
      <h3>
        {title}
        {published.length === 0 ? null : <span className="fb-figures">{published.length}</span>}
      </h3>
      {published.length === 0 ? <p className={classes.dim}>{none}</p> : null}
      {published.map((response) => (
        <RatedResponse
          key={response.id}
          response={response}
          asked={asked && response === next}
          onDone={onDone}
        />
      ))}
      {inTheMaking === 0 ? null : (
        <p className={classes.dim}>{t("answers.drafting", { count: inTheMaking })}</p>
      )}
    </section>
  );
}
