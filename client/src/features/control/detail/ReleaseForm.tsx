import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useUnits } from "../../../ui/useUnits.ts";
import { Action } from "../parts/Action.tsx";
import { useSending } from "../parts/useSending.ts";
import { ChangedSince } from "../plan/ChangedSince.tsx";
import { usePlanning } from "../plan/planning.ts";
import { useBasis } from "../plan/useBasis.ts";
import classes from "./DetailActions.module.css";

/** The second step of a release by hand: what has been released can't be taken back. */
export function ReleaseForm({ row, onDone }: { row: InjectRow; onDone: () => void }) {
  const { t } = useTranslation(["control", "common"]);
  const units = useUnits();
  const { busy, run } = useSending();
  const basis = useBasis(row);
  // A release sends what is saved: what stands in an open or a closed form beside it does not go along.
  const unsaved = usePlanning().drafts.draft({ kind: "edit", inject: row.id }) !== null;
  const names = row.to.map((unit) => units.get(unit)?.name ?? unit);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run("inject.release", { inject: row.id, version: basis.version }).then(
          (done) => done && onDone(),
        );
      }}
    >
      <div className={classes.line}>
        <strong>
          {names.length === 0
            ? t("act.releaseAll")
            : t("act.releaseSure", {
                units: names.length === units.size ? t("common:everyone") : names.join(", "),
              })}
        </strong>
      </div>
      {unsaved ? (
        <p className={classes.wrong} role="alert">
          {t("act.releaseUnsaved")}
        </p>
      ) : null}
      <ChangedSince basis={basis} />
      <div className={classes.end}>
        <Action onClick={onDone}>{t("common:cancel")}</Action>
        <Action type="submit" kind="primary" autoFocus disabled={busy || basis.since !== null}>
          {t("act.releaseDo")}
        </Action>
      </div>
    </form>
  );
}
