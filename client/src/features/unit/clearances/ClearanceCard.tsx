import type { ClearanceRow } from "@firebreak/shared/views";
import { IconRubberStamp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { send, useView } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { useUnits } from "../../../ui/useUnits.ts";
import { keyOf } from "../model/deskItem.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Countdown } from "../parts/Countdown.tsx";
import { useSending } from "../parts/useSending.ts";
import { Verdict } from "../thread/Verdict.tsx";
import classes from "./Clearances.module.css";
import { clearanceDueMs } from "./clearanceDue.ts";
import { Objection } from "./Objection.tsx";
import { Reminded } from "./Reminded.tsx";

/** Another unit's text as it was put to this one, with the two answers that its leads can give. */
export function ClearanceCard({ row }: { row: ClearanceRow }) {
  const { t } = useTranslation(["clearances", "unit"]);
  const text = useText();
  const { exercise, open } = useDesk();
  const owner = useUnits().get(row.owner)?.name ?? row.owner;
  const inject = useView((view) => (row.inject === null ? undefined : view.injects[row.inject]));
  const claim = useView((view) => (row.claim === null ? undefined : view.claims[row.claim]));
  const [objecting, setObjecting] = useState(false);
  const clearing = useSending("response.clear", row.response);
  const dueMs = clearanceDueMs(row);
  const waits = row.status === "sought" && exercise.phase !== "ended";

  return (
    <article className={classes.card} tabIndex={-1}>
      <header className={classes.head}>
        <UnitTag unit={row.owner} />
        {dueMs === null ? null : <Countdown dueMs={dueMs} worded />}
      </header>
      <p className={classes.lead}>
        {t(row.joint ? "asked.leadJoint" : "asked.lead", { unit: owner })}{" "}
        <span className={`${classes.facts} fb-figures`}>
          {t("asked.sentBy", { name: row.soughtBy, time: formatPlay(row.soughtMs) })}
        </span>
      </p>
      {inject === undefined ? null : (
        <button type="button" className={classes.about} onClick={() => open(keyOf("inject", inject.id))}>
          {t("asked.about", { title: text(inject.title) })}
        </button>
      )}
      {waits ? <Reminded times={row.remindedMs} ours={false} /> : null}
      <div className={classes.text}>
        <p className={classes.kind}>{t(`unit:responses.kinds.${row.kind}`)}</p>
        <p>{row.text}</p>
      </div>
      {row.stance === null ? null : (
        <p className={classes.stance}>
          <span className={classes.facts}>
            {t("asked.stance", { claim: claim === undefined ? "" : text(claim.text) })}
          </span>
          <Verdict verdict={row.stance} filled />
        </p>
      )}
      {row.joint && waits ? <p className={classes.facts}>{t("asked.joint")}</p> : null}
      <Outcome row={row} owner={owner} />
      {waits && objecting ? <Objection row={row} onDone={() => setObjecting(false)} /> : null}
      {waits && !objecting ? (
        <div className={classes.acts}>
          <Act
            command="response.clear"
            icon={IconRubberStamp}
            tone="primary"
            label={t(row.joint ? "asked.clearJoint" : "asked.clear")}
            sending={clearing}
            onAct={() => void send("response.clear", { response: row.response }).catch(() => undefined)}
          />
          <Act command="response.object" label={t("asked.object")} onAct={() => setObjecting(true)} />
        </div>
      ) : null}
    </article>
  );
}

/** How it was answered, or that the question has fallen away. */
function Outcome({ row, owner }: { row: ClearanceRow; owner: string }) {
  const { t } = useTranslation("clearances");
  if (row.status === "sought") return null;
  if (row.status === "void") return <p className={classes.facts}>{t("asked.void", { unit: owner })}</p>;
  if (row.status === "withdrawn") {
    return (
      <div className={classes.objected}>
        <p className={classes.facts}>
          {t("asked.withdrawn", { unit: owner, time: formatPlay(row.withdrawnMs ?? row.soughtMs) })}
        </p>
        {row.reason === null ? null : (
          <p className={classes.reason} data-status="withdrawn">
            {row.reason}
          </p>
        )}
      </div>
    );
  }
  const what = { name: row.answeredBy ?? "", time: formatPlay(row.answeredMs ?? row.soughtMs) };
  if (row.status === "cleared") return <p className={classes.gone}>{t("asked.answeredClear", what)}</p>;
  return (
    <div className={classes.objected}>
      <p className={classes.facts}>{t("asked.answeredObject", what)}</p>
      <p className={classes.reason}>{row.reason}</p>
    </div>
  );
}
