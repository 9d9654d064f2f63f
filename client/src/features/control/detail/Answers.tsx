import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { answersTo } from "../model/ratings.ts";
import { RatedResponse } from "../rating/RatedResponse.tsx";
import classes from "./InjectDetail.module.css";

export interface AnswersProps {
  row: InjectRow;
  title: string;
  /** Shown while nothing has been published. */
  none: string;
}

/** What units have published on the inject, each to be rated. */
export function Answers({ row, title, none }: AnswersProps) {
  const { t } = useTranslation("control");
  const responses = useView((view) => view.responses);
  const { published, inTheMaking } = answersTo({ responses }, row.id, row.claim);
  return (
    <section className={classes.section} aria-label={title}>
      <h3>
        {title}
        {published.length === 0 ? null : <span className="fb-figures">{published.length}</span>}
      </h3>
      {published.length === 0 ? <p className={classes.dim}>{none}</p> : null}
      {published.map((response) => (
        <RatedResponse key={response.id} response={response} />
      ))}
      {inTheMaking === 0 ? null : (
        <p className={classes.dim}>{t("answers.drafting", { count: inTheMaking })}</p>
      )}
    </section>
  );
}
