import type { InjectRow } from "@firebreak/shared/views";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../parts/Action.tsx";
import { ReasonField } from "../parts/ReasonField.tsx";
import { useSending } from "../parts/useSending.ts";
import { ChangedSince } from "../plan/ChangedSince.tsx";
import { useBasis } from "../plan/useBasis.ts";
import classes from "./DetailActions.module.css";

const OFFERED = ["pace", "teach", "story"] as const;

/** Keeps an inject back, with a reason for those who read the log later. */
export function HoldForm({ row, onDone }: { row: InjectRow; onDone: () => void }) {
  const { t } = useTranslation(["control", "common"]);
  const [reason, setReason] = useState("");
  const { busy, run } = useSending();
  const basis = useBasis(row);
  const why = reason.trim();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run("inject.hold", {
          inject: row.id,
          version: basis.version,
          ...(why === "" ? {} : { reason: why }),
        }).then((done) => done && onDone());
      }}
    >
      <ReasonField
        value={reason}
        onChange={setReason}
        label={t("hold.reasonOptional")}
        first
        offered={OFFERED.map((each) => t(`holdReasons.${each}`))}
      />
      <ChangedSince basis={basis} />
      <div className={classes.end}>
        <Action onClick={onDone}>{t("common:cancel")}</Action>
        <Action type="submit" kind="primary" disabled={busy || basis.since !== null}>
          {t("hold.holdDo")}
        </Action>
      </div>
    </form>
  );
}
