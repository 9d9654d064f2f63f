import type { RequestRow } from "@firebreak/shared/views";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Growing } from "../../../ui/Growing.tsx";
import { AskUnit } from "../lazyPieces.tsx";
import { AskedClearances, SoughtClearances } from "../clearances/Clearances.tsx";
import { requestsOf } from "../model/requests.ts";
import { Act } from "../parts/Act.tsx";
import { useHand } from "../palette/hands.ts";
import { useDesk } from "../parts/deskContext.ts";
import { RequestCard } from "../thread/RequestCard.tsx";
import classes from "./Panel.module.css";

/** Requests between this unit and the others: those received, those sent, and a form for a new one. */
export function Requests() {
  const { t } = useTranslation("unit");
  const { unit, exercise } = useDesk();
  const table = useView((view) => view.requests);
  const { received, sent } = useMemo(() => requestsOf(Object.values(table), unit.id), [table, unit.id]);
  const asked = useView(
    (view) =>
      Object.values(view.clearances).filter((row) => row.unit === unit.id || row.owner === unit.id).length,
  );
  const [writing, setWriting] = useState(false);
  useHand("newRequest", () => setWriting(true));
  return (
    <div className={classes.scroller}>
      {exercise.phase === "ended" ? null : (
        <div className={classes.new}>
          <Act
            command="request.send"
            tone="quiet"
            icon={IconPlus}
            label={t("requests.new")}
            pressed={writing}
            onAct={() => setWriting(!writing)}
          />
          {writing ? <AskUnit inject={null} onSent={() => setWriting(false)} /> : null}
        </div>
      )}
      <AskedClearances />
      {received.length + sent.length + asked === 0 ? (
        <EmptyState title={t("requests.empty")} text={t("requests.emptyText")} />
      ) : null}
      <Requested title={t("requests.received")} rows={received} />
      <SoughtClearances />
      <Requested title={t("requests.sent")} rows={sent} />
    </div>
  );
}

function Requested({ title, rows }: { title: string; rows: readonly RequestRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>
        {title} <span className="fb-figures">{rows.length}</span>
      </h3>
      <Growing items={rows}>{(row) => <RequestCard key={row.id} row={row} />}</Growing>
    </section>
  );
}
