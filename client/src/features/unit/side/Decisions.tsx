import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Escalate, OwnRestrictions } from "../lazyPieces.tsx";
import { undecided } from "../model/due.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { EscalationCard } from "../thread/EscalationCard.tsx";
import classes from "./Panel.module.css";

/** Questions to the leadership: those that wait, the longest first, then what has been decided, the latest first. */
export function Decisions() {
  const { t } = useTranslation("unit");
  const { leads, exercise } = useDesk();
  const restricts = useView((view) => Object.keys(view.restrictions).length > 0);
  const table = useView((view) => view.escalations);
  const [writing, setWriting] = useState(false);
  const rows = useMemo(() => {
    const all = Object.values(table);
    const decided = all.filter((row) => row.decidedMs !== null);
    return [...undecided(all), ...decided.sort((a, b) => (b.decidedMs ?? 0) - (a.decidedMs ?? 0))];
  }, [table]);
  return (
    <div className={classes.scroller}>
      {exercise.phase === "ended" ? null : (
        <div className={classes.new}>
          <Act
            command="escalation.raise"
            tone="quiet"
            icon={IconPlus}
            label={t(leads ? "decisions.newLeading" : "decisions.new")}
            pressed={writing}
            onAct={() => setWriting(!writing)}
          />
          {writing ? <Escalate inject={null} onSent={() => setWriting(false)} /> : null}
        </div>
      )}
      {rows.length > 0 ? null : (
        <EmptyState
          title={t(leads ? "decisions.emptyLeading" : "decisions.empty")}
          text={t(leads ? "decisions.emptyLeadingText" : "decisions.emptyText")}
        />
      )}
      {rows.map((row) => (
        <EscalationCard key={row.id} row={row} />
      ))}
      {restricts ? <OwnRestrictions /> : null}
    </div>
  );
}
