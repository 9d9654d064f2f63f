import type { RequestRow } from "@firebreak/shared/views";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useText } from "../../../i18n/useText.ts";
import { send, useView } from "../../../store/drill.ts";
import type { StateName } from "../../../ui/palette.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { RequestReminders } from "../clearances/Clearances.tsx";
import { keyOf } from "../model/deskItem.ts";
import { isClosed } from "../model/requests.ts";
import { Act } from "../parts/Act.tsx";
import { Age } from "../parts/Age.tsx";
import { Countdown } from "../parts/Countdown.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { useReadInSight } from "../parts/useReadInSight.ts";
import { useSending } from "../parts/useSending.ts";
import classes from "./RequestCard.module.css";
import { RequestReply } from "./RequestReply.tsx";

const STATES: Record<RequestRow["status"], StateName> = {
  sent: "released",
  acknowledged: "due",
  answered: "answered",
  declined: "skipped",
  completed: "answered",
};

/** A request between two units, seen from either end, with what this end can do about it. */
export function RequestCard({
  row,
  roomy = false,
  inside = null,
}: {
  row: RequestRow;
  roomy?: boolean;
  inside?: string | null;
}) {
  const { t } = useTranslation("unit");
  const text = useText();
  const { unit, exercise, open } = useDesk();
  const [replying, setReplying] = useState<"answer" | "decline" | null>(null);
  const inject = useView((view) =>
    row.inject === null || row.inject === inside ? undefined : view.injects[row.inject],
  );
  const acknowledging = useSending("request.acknowledge", row.id);
  const completing = useSending("request.complete", row.id);
  const received = row.to === unit.id;
  const answer = useRef<HTMLDivElement>(null);
  // In the thread that it belongs to it is read as well as in the inbox.
  const isNews = inside !== null && row.from === unit.id && row.answeredMs !== null;
  useReadInSight(isNews ? keyOf("reply", row.id) : null, answer);
  const waits = received && !isClosed(row) && exercise.phase !== "ended";

  return (
    <article tabIndex={-1} className={classes.card} data-roomy={roomy} data-closed={isClosed(row)}>
      <header className={classes.head}>
        <UnitTag unit={received ? row.from : row.to} />
        <span className={classes.age}>
          <Age since={row.sentMs} />
        </span>
        {isClosed(row) || row.dueMs === null ? null : <Countdown dueMs={row.dueMs} />}
      </header>
      <p className={classes.meta}>
        <StateMark state={STATES[row.status]} label={t(`requests.status.${row.status}`)} />
        <span>{t(`ask.kinds.${row.kind}`)}</span>
        {row.sentBy === "" ? null : <span>{t("requests.sentBy", { name: row.sentBy })}</span>}
      </p>
      <p className={classes.text}>{row.text}</p>
      {inject === undefined ? null : (
        <button type="button" className={classes.about} onClick={() => open(keyOf("inject", inject.id))}>
          {t("ask.about", { title: text(inject.title) })}
        </button>
      )}
      <RequestReminders row={row} />
      {row.answer === null ? null : (
        <div ref={answer} className={classes.answer}>
          <p className={`${classes.meta} fb-figures`}>
            {t("requests.answeredBy", {
              name: row.answeredBy ?? text(exercise.title),
              time: formatPlay(row.answeredMs ?? 0),
            })}
          </p>
          <p className={classes.text}>
            {row.status === "declined" ? t("requests.declinedReason", { reason: row.answer }) : row.answer}
          </p>
        </div>
      )}
      {waits && replying !== null ? (
        <RequestReply row={row} as={replying} onDone={() => setReplying(null)} />
      ) : null}
      {waits && replying === null ? (
        <div className={classes.acts}>
          {row.status === "sent" ? (
            <Act
              command="request.acknowledge"
              label={t("requests.acknowledge")}
              tone="primary"
              sending={acknowledging}
              onAct={() => void send("request.acknowledge", { request: row.id }).catch(() => undefined)}
            />
          ) : null}
          <Act
            command="request.answer"
            label={t("requests.answer")}
            tone={row.status === "sent" ? "plain" : "primary"}
            onAct={() => setReplying("answer")}
          />
          <Act
            command="request.decline"
            label={t("requests.decline")}
            tone="quiet"
            onAct={() => setReplying("decline")}
          />
        </div>
      ) : null}
      {!received && row.status === "answered" && exercise.phase !== "ended" ? (
        <div className={classes.acts}>
          <Act
            command="request.complete"
            label={t("requests.complete")}
            sending={completing}
            onAct={() => void send("request.complete", { request: row.id }).catch(() => undefined)}
          />
        </div>
      ) : null}
    </article>
  );
}
