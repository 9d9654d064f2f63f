import { formatSpan } from "@firebreak/shared/duration";
import type { ExpectationRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../i18n/format.ts";
import { useText } from "../../i18n/useText.ts";
import { useClock, useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { StateName } from "../../ui/palette.ts";
import { StateMark } from "../../ui/StateMark.tsx";
import { UnitTag } from "../../ui/UnitTag.tsx";
import classes from "./Evaluator.module.css";

/** What was expected of the units, by deadline, the latest first. */
export function Expectations({ headingId }: { headingId: string }) {
  const { t } = useTranslation("evaluator");
  const rows = useView((view) => Object.values(view.expectations).sort((a, b) => b.dueMs - a.dueMs));
  const met = rows.filter((row) => row.status === "met").length;
  return (
    <>
      <h2 id={headingId} className={classes.heading}>
        {t("expected")}
        {rows.length === 0 ? null : (
          <span className={classes.summary}>{t("summary", { met, total: rows.length })}</span>
        )}
      </h2>
      {rows.length === 0 ? (
        <EmptyState title={t("expectedNone")} text={t("expectedNoneText")} />
      ) : (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <Expectation key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function Expectation({ row }: { row: ExpectationRow }) {
  const { t } = useTranslation("evaluator");
  const text = useText();
  const playMs = useClock()?.playMs ?? null;
  const inject = useView((view) => view.injects[row.inject]?.title);
  const left = row.status === "pending" && playMs !== null ? row.dueMs - playMs : null;
  const states: Record<ExpectationRow["status"], StateName> = {
    pending: left !== null && left < 0 ? "overdue" : "due",
    met: "answered",
    late: "answered",
    missed: "overdue",
  };
  return (
    <li className={classes.row}>
      <div className={classes.first}>
        <UnitTag unit={row.unit} />
        <StateMark state={states[row.status]} label={t(`status.${row.status}`)} filled />
      </div>
      <p className={classes.words}>{text(row.text) || t(`actions.${row.action}`)}</p>
      <p className={`${classes.small} fb-figures`}>
        {text(inject)} · {t("due", { time: formatPlay(row.dueMs) })}
        {left === null ? null : ` · ${t("dueIn", { time: formatSpan(left) })}`}
        {row.metMs === null ? null : ` · ${t("metAt", { time: formatPlay(row.metMs) })}`}
      </p>
    </li>
  );
}
