import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { AskUnit } from "../lazyParts.tsx";
import { AskedClearances } from "../clearances/Clearances.tsx";
import { requestsOf } from "../model/requests.ts";
import { Act } from "../parts/Act.tsx";
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
    (view) => Object.values(view.clearances).filter((row) => row.unit === unit.id).length,
  );
  const [writing, setWriting] = useState(false);
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
      {[
        { title: t("requests.received"), rows: received },
        { title: t("requests.sent"), rows: sent },
      ].map(({ title, rows }) =>
        rows.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h3 className={classes.heading}>
              {title} <span className="fb-figures">{rows.length}</span>
            </h3>
            {rows.map((row) => (
              <RequestCard key={row.id} row={row} />
            ))}
          </section>
        ),
      )}
    </div>
  );
}
