import type { InjectRow } from "@firebreak/shared/views";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DEFERRALS, deferredTo } from "../model/deferral.ts";
import { parseStoryTime } from "../model/storyTime.ts";
import { Action } from "../parts/Action.tsx";
import { Field } from "../parts/Field.tsx";
import { ReasonField } from "../parts/ReasonField.tsx";
import { useNowReading } from "../parts/useNowReading.ts";
import { useSending } from "../parts/useSending.ts";
import { useStoryTime, useZone } from "../parts/useZone.ts";
import { ChangedSince } from "../plan/ChangedSince.tsx";
import { useBasis } from "../plan/useBasis.ts";
import classes from "./DetailActions.module.css";

const OFFERED = ["busy", "waiting", "ahead", "technical"] as const;

/** Puts an inject off: by minutes of play, or to a time of the story, with the reason that the log wants. */
export function DeferForm({ row, onDone }: { row: InjectRow; onDone: () => void }) {
  const { t } = useTranslation(["control", "common"]);
  const now = useNowReading();
  const zone = useZone();
  const story = useStoryTime();
  const [minutes, setMinutes] = useState<number | null>(DEFERRALS[1]);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const { busy, run } = useSending();
  const basis = useBasis(row);
  const due = row.plan?.dueMs ?? now.scenarioMs;
  const byTime = typed.trim() !== "";
  const to = byTime
    ? parseStoryTime(typed, now.scenarioMs, zone)
    : minutes === null
      ? null
      : deferredTo(due, minutes, now);
  const past = to !== null && to <= now.scenarioMs;
  const ready = to !== null && !past;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (to === null) return;
        void run("inject.defer", { inject: row.id, version: basis.version, to, reason: reason.trim() }).then(
          (done) => done && onDone(),
        );
      }}
    >
      <div className={classes.line}>
        <span className={classes.dim}>{t("act.deferBy")}</span>
        {DEFERRALS.map((each) => (
          <Action
            key={each}
            className="fb-figures"
            aria-pressed={!byTime && minutes === each}
            title={story(deferredTo(due, each, now))}
            autoFocus={each === DEFERRALS[1]}
            onClick={() => {
              setMinutes(each);
              setTyped("");
            }}
          >
            {t("tray.jumpBy", { minutes: each })}
          </Action>
        ))}
        <span className={classes.dim}>{t("act.deferTo")}</span>
        <Field
          className={classes.time ?? ""}
          label={t("act.deferTo")}
          placeholder={t("tray.jumpHint")}
          value={typed}
          aria-invalid={byTime && !ready}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {past ? (
          <span className={classes.wrong} role="alert">
            {t("act.deferPast")}
          </span>
        ) : null}
      </div>
      <ReasonField
        value={reason}
        onChange={setReason}
        offered={OFFERED.map((each) => t(`reasons.defer.${each}`))}
      />
      <ChangedSince basis={basis} />
      <div className={classes.end}>
        <Action onClick={onDone}>{t("common:cancel")}</Action>
        <Action
          type="submit"
          kind="primary"
          className="fb-figures"
          disabled={busy || basis.since !== null || !ready || reason.trim() === ""}
        >
          {t("act.deferDo", { time: ready ? story(to) : "…" })}
        </Action>
      </div>
    </form>
  );
}
