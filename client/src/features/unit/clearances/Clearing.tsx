import type { ClearanceRow, ResponseRow } from "@firebreak/shared/views";
import { IconRubberStamp } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { send, useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { flushDraft } from "../drafting/openDrafts.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { useSending } from "../parts/useSending.ts";
import { AskClearance } from "./AskClearance.tsx";
import { CLEARANCE_WITHIN } from "./clearanceDue.ts";
import { ClearanceLine } from "./ClearanceLine.tsx";
import classes from "./Clearances.module.css";
import { clearancesOf, standing, standingOf, toAskAgain } from "./clearances.ts";

/** On a text's card: what each unit that was asked says of it, what follows from that, and the way to ask more. */
export function Clearing({ row, mayAsk }: { row: ResponseRow; mayAsk: boolean }) {
  const { t } = useTranslation("clearances");
  const table = useView((view) => view.clearances);
  const rows = useMemo(() => clearancesOf(table, row.id), [table, row.id]);
  const [asking, setAsking] = useState(false);
  const again = toAskAgain(rows);
  const needed = standing(rows);
  const sending = useSending("clearance.seek", row.id);

  function askAgain(units: string[]): void {
    flushDraft(row.id);
    const data = { response: row.id, units, joint: row.joint, within: CLEARANCE_WITHIN };
    void send("clearance.seek", data).catch(() => undefined);
  }

  return (
    <div className={classes.clearing} role="group" aria-label={t("state.title")}>
      {rows.length === 0 ? null : (
        <>
          <p className={classes.title}>
            <b>{t(row.joint ? "state.joint" : "state.title")}</b>
            <span className="fb-figures">
              {t("state.progress", {
                cleared: needed.filter(({ status }) => status === "cleared").length,
                total: needed.length,
              })}
            </span>
          </p>
          <ul className={classes.list}>
            {rows.map((each) => (
              <ClearanceLine
                key={each.id}
                row={each}
                open={mayAsk}
                onAskAgain={() => askAgain([each.unit])}
              />
            ))}
          </ul>
          <Follows row={row} rows={rows} />
        </>
      )}
      {!mayAsk ? null : asking ? (
        <AskClearance row={row} asked={rows} onDone={() => setAsking(false)} />
      ) : (
        <div className={classes.acts}>
          {again.length < 2 ? null : (
            <Act
              command="clearance.seek"
              label={t("state.againAll", { count: again.length })}
              sending={sending}
              onAct={() => askAgain(again)}
            />
          )}
          <Act
            command="clearance.seek"
            icon={IconRubberStamp}
            tone="quiet"
            label={t("ask.open")}
            onAct={() => setAsking(true)}
          />
        </div>
      )}
    </div>
  );
}

/** What the last clearance will do, or has done. */
function Follows({ row, rows }: { row: ResponseRow; rows: readonly ClearanceRow[] }) {
  const { t } = useTranslation("clearances");
  const { unit } = useDesk();
  const units = useUnits();
  switch (standingOf(row, rows)) {
    case "none":
    case "waits":
      return null;
    case "cleared":
      return <p className={classes.gone}>{t("state.clearedAll")}</p>;
    case "joint-waits":
      return <p className={classes.facts}>{t(unit.approver ? "state.waitsApprover" : "state.waitsOut")}</p>;
    case "joint-submitted":
      return <p className={classes.gone}>{t("state.goneApprover")}</p>;
    case "joint-published": {
      const names = standing(rows).map((each) => units.get(each.unit)?.name ?? each.unit);
      return <p className={classes.gone}>{t("state.goneOut", { units: names.join(", ") })}</p>;
    }
  }
}
