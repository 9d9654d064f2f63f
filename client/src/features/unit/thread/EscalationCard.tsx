import type { EscalationRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { keyOf } from "../model/deskItem.ts";
import { Age } from "../parts/Age.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Decide } from "./Decide.tsx";
import classes from "./RequestCard.module.css";

/** A question to the leadership with its decision, or, for the leadership, the means to make one. */
export function EscalationCard({
  row,
  roomy = false,
  inside = null,
}: {
  row: EscalationRow;
  roomy?: boolean;
  inside?: string | null;
}) {
  const { t } = useTranslation("unit");
  const text = useText();
  const { leads, exercise, open } = useDesk();
  const inject = useView((view) =>
    row.inject === null || row.inject === inside ? undefined : view.injects[row.inject],
  );
  const decided = row.decision !== null;
  return (
    <article className={classes.card} data-roomy={roomy} data-closed={decided}>
      <header className={classes.head}>
        <UnitTag unit={row.unit} />
        <span className={classes.age}>
          <Age since={row.raisedMs} />
        </span>
      </header>
      <p className={classes.meta}>
        <StateMark
          state={decided ? "answered" : "due"}
          label={t(decided ? "state.decided" : "decisions.waits")}
        />
        {row.raisedBy === "" ? null : <span>{t("decisions.raisedBy", { name: row.raisedBy })}</span>}
      </p>
      <p className={classes.question}>{row.question}</p>
      {inject === undefined ? null : (
        <button type="button" className={classes.about} onClick={() => open(keyOf("inject", inject.id))}>
          {t("ask.about", { title: text(inject.title) })}
        </button>
      )}
      {decided ? (
        <>
          <div className={classes.answer}>
            <p className={`${classes.meta} fb-figures`}>
              {t("decisions.decidedBy", { name: row.decidedBy ?? "", time: formatPlay(row.decidedMs ?? 0) })}
            </p>
            <p className={classes.text}>{row.decision}</p>
          </div>
          <p className={classes.meta}>
            {t("decisions.bound")}:
            {row.binds.map((unit) => (
              <UnitTag key={unit} unit={unit} compact />
            ))}
          </p>
        </>
      ) : leads && exercise.phase !== "ended" ? (
        <Decide row={row} />
      ) : row.options.length === 0 ? null : (
        <ul className={classes.options}>
          {row.options.map((option) => (
            <li key={option}>– {option}</li>
          ))}
        </ul>
      )}
    </article>
  );
}
