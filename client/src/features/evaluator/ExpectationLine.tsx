import { formatSpan } from "@firebreak/shared/duration";
import type { ExpectationRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../i18n/format.ts";
import { useText } from "../../i18n/useText.ts";
import { useClock, useView } from "../../store/drill.ts";
import type { StateName } from "../../ui/palette.ts";
import { StateMark } from "../../ui/StateMark.tsx";
import { UnitTag } from "../../ui/UnitTag.tsx";
import classes from "./ExpectationTable.module.css";
import { type ExpectationStatus, lateness } from "./model/expectations.ts";

export interface ExpectationLineProps {
  row: ExpectationRow;
  /** All words shown, with objective. */
  open: boolean;
  tabStop: boolean;
  onFocus: (id: string) => void;
  onToggle: (id: string) => void;
}

const STATES: Record<ExpectationStatus, StateName> = {
  pending: "due",
  met: "answered",
  late: "answered",
  missed: "overdue",
};

/** One expected action. */
export const ExpectationLine = memo(function ExpectationLine(props: ExpectationLineProps) {
  const { row, open, tabStop, onFocus, onToggle } = props;
  const { t } = useTranslation("evaluator");
  const text = useText();
  const inject = useView((view) => view.injects[row.inject]?.title);
  const objective = useView((view) => view.objectives[row.objective ?? ""]?.capability);
  const late = lateness(row);
  const words = text(row.text);
  return (
    <tr
      tabIndex={tabStop ? 0 : -1}
      data-open={open || undefined}
      onFocus={() => onFocus(row.id)}
      onClick={() => onToggle(row.id)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onToggle(row.id);
      }}
    >
      <td>
        <StateMark state={STATES[row.status]} label={t(`status.${row.status}`)} />
      </td>
      <td className={`${classes.figure} fb-figures`}>
        {formatPlay(row.dueMs)}
        {row.status === "pending" ? <Countdown dueMs={row.dueMs} /> : null}
      </td>
      <td className={classes.unit}>
        <UnitTag unit={row.unit} />
      </td>
      <td className={classes.action}>
        <p>
          <strong>{t(`actions.${row.action}`)}</strong>
          {words === "" ? null : ` ${words}`}
        </p>
        <p className={classes.inject}>{text(inject)}</p>
        {open && objective !== undefined ? (
          <p className={classes.inject}>
            {t("objective")}: {text(objective)}
          </p>
        ) : null}
      </td>
      <td className={`${classes.figure} fb-figures`} data-empty={row.metMs === null || undefined}>
        {row.metMs === null ? "–" : formatPlay(row.metMs)}
        {late === null ? null : (
          <span className={classes.margin} data-late={late > 0 || undefined}>
            {t(late > 0 ? "after" : "before", { time: formatSpan(Math.abs(late)) })}
          </span>
        )}
      </td>
      <td data-empty={row.with.length === 0 || undefined}>
        {row.with.length === 0 ? (
          "–"
        ) : (
          <span className={classes.with}>
            {row.with.map((unit) => (
              <UnitTag key={unit} unit={unit} compact />
            ))}
          </span>
        )}
      </td>
    </tr>
  );
});

function Countdown({ dueMs }: { dueMs: number }) {
  const { t } = useTranslation("evaluator");
  const playMs = useClock()?.playMs ?? null;
  if (playMs === null) return null;
  return (
    <span className={classes.margin}>{t("dueIn", { time: formatSpan(Math.max(0, dueMs - playMs)) })}</span>
  );
}
