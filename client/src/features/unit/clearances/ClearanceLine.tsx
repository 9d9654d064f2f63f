import type { ClearanceRow } from "@firebreak/shared/views";
import { IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { send } from "../../../store/drill.ts";
import type { StateName } from "../../../ui/palette.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { Act } from "../parts/Act.tsx";
import { Countdown } from "../parts/Countdown.tsx";
import { useSending } from "../parts/useSending.ts";
import { clearanceDueMs } from "./clearanceDue.ts";
import classes from "./Clearances.module.css";
import { LetGo } from "./LetGo.tsx";
import { Remind } from "./Remind.tsx";
import { Reminded } from "./Reminded.tsx";

const STATES: Record<ClearanceRow["status"], StateName> = {
  sought: "due",
  cleared: "answered",
  objected: "overdue",
  void: "skipped",
  withdrawn: "skipped",
};

export interface ClearanceLineProps {
  row: ClearanceRow;
  /** The text can still be changed, so it can still be asked about. */
  open: boolean;
  onAskAgain: () => void;
}

/** What one unit that was asked says of a text, how long it still has, and what its owner can do about it. */
export function ClearanceLine({ row, open, onAskAgain }: ClearanceLineProps) {
  const { t } = useTranslation("clearances");
  const [lettingGo, setLettingGo] = useState(false);
  const asking = useSending("clearance.seek", row.response);
  const reminding = useSending("clearance.remind", row.unit);
  const { response, unit, status } = row;
  const dueMs = clearanceDueMs(row);
  const reasoned = (status === "objected" || status === "withdrawn") && row.reason !== null;
  return (
    <li className={classes.line} data-status={status}>
      <UnitTag unit={unit} />
      <StateMark state={STATES[status]} label={t(`state.${status}`)} />
      {!open || dueMs === null ? null : <Countdown dueMs={dueMs} />}
      <span className={`${classes.facts} fb-figures`}>{useSaid(row)}</span>
      <Reminded times={row.remindedMs} ours />
      {!open || lettingGo ? null : (
        <span className={classes.lineActs}>
          {status !== "sought" ? null : (
            <Remind
              command="clearance.remind"
              quiet
              asked={{ sentMs: row.soughtMs, remindedMs: row.remindedMs }}
              sending={reminding}
              onAct={() => void send("clearance.remind", { response, unit }).catch(() => undefined)}
            />
          )}
          {status === "sought" || status === "cleared" ? null : (
            <Act
              command="clearance.seek"
              tone="quiet"
              label={t("state.again")}
              sending={asking}
              onAct={onAskAgain}
            />
          )}
          {status === "cleared" || status === "withdrawn" ? null : (
            <Act
              command="clearance.withdraw"
              tone="quiet"
              icon={IconUserOff}
              label={t("letGo.open")}
              onAct={() => setLettingGo(true)}
            />
          )}
        </span>
      )}
      {reasoned ? (
        <p className={classes.reason} data-status={status}>
          {row.reason}
        </p>
      ) : null}
      {lettingGo ? <LetGo row={row} onDone={() => setLettingGo(false)} /> : null}
    </li>
  );
}

/** The latest that was done about it, and when. */
function useSaid({ soughtMs, answeredBy, answeredMs, withdrawnMs }: ClearanceRow): string {
  const { t } = useTranslation("clearances");
  if (withdrawnMs !== null) return t("state.gone", { time: formatPlay(withdrawnMs) });
  if (answeredMs === null || answeredBy === null) return t("state.since", { time: formatPlay(soughtMs) });
  return t("state.by", { name: answeredBy, time: formatPlay(answeredMs) });
}
