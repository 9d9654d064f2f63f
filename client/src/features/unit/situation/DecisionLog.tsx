import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useView } from "../../../store/drill.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { decisionLog, type LogLine } from "./model/decisionLog.ts";
import classes from "./DecisionLog.module.css";

/** What the unit goes by and why: its own decisions and those of the leadership that bind it. */
export function DecisionLog() {
  const { t } = useTranslation("situation");
  const { unit, exercise } = useDesk();
  const decisions = useView((view) => view.decisions);
  const escalations = useView((view) => view.escalations);
  const [writing, setWriting] = useState(false);
  const lines = useMemo(
    () => decisionLog(Object.values(decisions), Object.values(escalations), unit.id),
    [decisions, escalations, unit.id],
  );
  return (
    <div className={classes.log}>
      {exercise.phase === "ended" ? null : (
        <div className={classes.add}>
          <Act
            command="decision.note"
            tone="quiet"
            icon={IconPlus}
            label={t("log.add")}
            pressed={writing}
            onAct={() => setWriting(!writing)}
          />
        </div>
      )}
      {writing ? <DecisionForm onDone={() => setWriting(false)} /> : null}
      {lines.length === 0 && !writing ? <p className={classes.none}>{t("log.none")}</p> : null}
      {lines.length === 0 ? null : (
        <ol className={classes.lines}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Line({ line }: { line: LogLine }) {
  const { t } = useTranslation("situation");
  const { row } = line;
  const by = line.from === "unit" ? line.row.by : line.row.decidedBy;
  return (
    <li className={classes.line} data-from={line.from}>
      <span className={`${classes.time} fb-figures`}>
        {line.playMs === null ? "–" : formatPlay(line.playMs)}
      </span>
      <div className={classes.said}>
        {line.from === "leadership" ? (
          <p className={classes.from}>{t("log.leadership", { question: line.row.question })}</p>
        ) : null}
        <p className={classes.text}>{line.from === "unit" ? line.row.text : line.row.decision}</p>
        {"reason" in row && row.reason !== null ? (
          <p className={classes.reason}>{t("log.because", { reason: row.reason })}</p>
        ) : null}
        <p className={classes.by}>{by}</p>
      </div>
    </li>
  );
}
