import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { keyOf } from "../model/deskItem.ts";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import panel from "../side/Panel.module.css";
import classes from "./Clearances.module.css";
import { clearanceDueMs } from "./clearanceDue.ts";
import { clearancesAsked } from "./clearances.ts";

/** Beside the requests: each text that other units want cleared, a press away. */
export function AskedList() {
  const { t } = useTranslation("clearances");
  const { unit, open } = useDesk();
  const table = useView((view) => view.clearances);
  const rows = useMemo(() => clearancesAsked(table, unit.id), [table, unit.id]);
  return (
    <section aria-label={t("asked.section")}>
      <h3 className={panel.heading}>
        {t("asked.section")} <span className="fb-figures">{rows.length}</span>
      </h3>
      {rows.map((row) => {
        const dueMs = clearanceDueMs(row);
        return (
          <button
            key={row.id}
            type="button"
            className={classes.row}
            onClick={() => open(keyOf("clearance", row.id))}
          >
            <span className={classes.head}>
              <UnitTag unit={row.owner} />
              {dueMs === null ? (
                <StateMark
                  state={row.status === "cleared" ? "answered" : "skipped"}
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
