import type { InjectRow } from "@firebreak/shared/views";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../parts/Action.tsx";
import { ReasonField } from "../parts/ReasonField.tsx";
import { useSending } from "../parts/useSending.ts";
import { ChangedSince } from "../plan/ChangedSince.tsx";
import { useBasis } from "../plan/useBasis.ts";
import classes from "./DetailActions.module.css";

const OFFERED = ["overtaken", "met", "overload", "time"] as const;

/** Gives an inject up, with the reason that the log wants. */
export function SkipForm({ row, onDone }: { row: InjectRow; onDone: () => void }) {
  const { t } = useTranslation(["control", "common"]);
  const [reason, setReason] = useState("");
  const { busy, run } = useSending();
  const basis = useBasis(row);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run("inject.skip", { inject: row.id, version: basis.version, reason: reason.trim() }).then(
          (done) => done && onDone(),
        );
      }}
    >
      <ReasonField
        value={reason}
        onChange={setReason}
        first
        offered={OFFERED.map((each) => t(`reasons.skip.${each}`))}
      />
      <ChangedSince basis={basis} />
      <div className={classes.end}>
        <Action onClick={onDone}>{t("common:cancel")}</Action>
        <Action type="submit" kind="primary" disabled={busy || basis.since !== null || reason.trim() === ""}>
          {t("act.skipDo")}
        </Action>
      </div>
    </form>
  );
}
