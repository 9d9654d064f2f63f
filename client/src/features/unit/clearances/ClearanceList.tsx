import type { ClearanceRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../ui/StateMark.tsx";
import type { StateName } from "../../../ui/palette.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { Countdown } from "../parts/Countdown.tsx";
import panel from "../side/Panel.module.css";
import classes from "./Clearances.module.css";
import { clearanceDueMs } from "./clearanceDue.ts";

export interface ClearanceListProps {
  title: string;
  rows: readonly ClearanceRow[];
  /** The unit at the other end. */
  unitOf: (row: ClearanceRow) => string;
  /** How one is marked that no time is running for. */
  stateOf: (row: ClearanceRow) => StateName;
  onOpen: (row: ClearanceRow) => void;
}

/** Clearances in a line each: with whom, how long they have, the text; a press leads there. */
export function ClearanceList({ title, rows, unitOf, stateOf, onOpen }: ClearanceListProps) {
  const { t } = useTranslation("clearances");
  return (
    <section aria-label={title}>
      <h3 className={panel.heading}>
        {title} <span className="fb-figures">{rows.length}</span>
      </h3>
      {rows.map((row) => {
        const dueMs = clearanceDueMs(row);
        return (
          <button key={row.id} type="button" className={classes.row} onClick={() => onOpen(row)}>
            <span className={classes.head}>
              <UnitTag unit={unitOf(row)} />
              {dueMs === null ? (
                <StateMark state={stateOf(row)} label={t(`state.${row.status}`)} />
              ) : (
                <Countdown dueMs={dueMs} />
              )}
            </span>
            <span className="fb-clip">{row.text}</span>
          </button>
        );
      })}
    </section>
  );
}
