import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { keyOf } from "../model/deskItem.ts";
import { STATEMENTS } from "../model/due.ts";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import panel from "../side/Panel.module.css";
import classes from "./Clearances.module.css";
import { clearanceDueMs } from "./clearanceDue.ts";
import { clearancesSought } from "./clearances.ts";

/** Beside the requests: whose word on our texts is still open, and how long they have; each leads to its text. */
export function SoughtList() {
  const { t } = useTranslation("clearances");
  const { unit, open } = useDesk();
  const table = useView((view) => view.clearances);
  const responses = useView((view) => view.responses);
  const rows = useMemo(
    () => clearancesSought(table, unit.id, (id) => responses[id]?.status === "published"),
    [table, responses, unit.id],
  );
  if (rows.length === 0) return null;
  return (
    <section aria-label={t("sought.section")}>
      <h3 className={panel.heading}>
        {t("sought.section")} <span className="fb-figures">{rows.length}</span>
      </h3>
      {rows.map((row) => {
        const dueMs = clearanceDueMs(row);
        return (
          <button
            key={row.id}
            type="button"
            className={classes.row}
            onClick={() => open(row.inject === null ? STATEMENTS : keyOf("inject", row.inject))}
          >
            <span className={classes.head}>
              <UnitTag unit={row.unit} />
              {dueMs === null ? (
                <StateMark
                  state={row.status === "sought" ? "due" : row.status === "objected" ? "overdue" : "skipped"}
                  label={t(`state.${row.status}`)}
                />
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
