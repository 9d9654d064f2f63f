import type { EscalationRow } from "@firebreak/shared/views";
import { IconCheck } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { keyOf } from "../model/deskItem.ts";
import { Age } from "../parts/Age.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { useReadInSight } from "../parts/useReadInSight.ts";
import { Bound } from "./Bound.tsx";
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
  const { unit, leads, exercise, open } = useDesk();
  const inject = useView((view) =>
    row.inject === null || row.inject === inside ? undefined : view.injects[row.inject],
  );
  const decided = row.decision !== null;
  const decision = useRef<HTMLDivElement>(null);
  useReadInSight(inside !== null && decided && !leads ? keyOf("decision", row.id) : null, decision);
  return (
    <article tabIndex={-1} className={classes.card} data-roomy={roomy} data-closed={decided}>
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
          {row.options.length === 0 ? null : <Options row={row} />}
          <div ref={decision} className={classes.answer}>
            <p className={`${classes.meta} fb-figures`}>
              {t("decisions.decidedBy", { name: row.decidedBy ?? "", time: formatPlay(row.decidedMs ?? 0) })}
            </p>
            <p className={classes.text}>{row.decision}</p>
          </div>
          <p className={classes.meta}>
            {t("decisions.bound")}:
            {row.binds.map((each) => (
              <UnitTag key={each} unit={each} />
            ))}
          </p>
          {row.binds.includes(unit.id) ? <Bound row={row} /> : null}
        </>
      ) : leads && exercise.phase !== "ended" ? (
        <Decide row={row} />
      ) : row.options.length === 0 ? null : (
        <Options row={row} />
      )}
    </article>
  );
}

/** The ways to answer that came with the question; the one that was taken is marked. */
function Options({ row }: { row: EscalationRow }) {
  const { t } = useTranslation("unit");
  return (
    <ul className={classes.options} aria-label={t("decisions.options")}>
      {row.options.map((option) => {
        const taken = row.decision?.startsWith(option) === true;
        return (
          <li key={option} data-taken={taken}>
            {taken ? <IconCheck size={13} stroke={2.25} role="img" aria-label={t("decisions.taken")} /> : "–"}{" "}
            {option}
          </li>
        );
      })}
    </ul>
  );
}
