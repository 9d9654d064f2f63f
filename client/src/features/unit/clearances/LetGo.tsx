import type { ClearanceRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useUnits } from "../../../ui/useUnits.ts";
import { Act } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import classes from "./Clearances.module.css";

const EMPTY = { reason: "" };

/** Lets a unit go that was asked: the text goes on without its word. It is told so, with the reason if there is one. */
export function LetGo({ row, onDone }: { row: ClearanceRow; onDone: () => void }) {
  const { t } = useTranslation(["clearances", "common"]);
  const name = useUnits().get(row.unit)?.name ?? row.unit;
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useKept({
    form: `letgo/${row.id}`,
    empty: EMPTY,
    fits: isTexts<{ reason: string }>(EMPTY),
    arrived: (view) => view.clearances[row.id]?.status === "withdrawn",
  });
  const reason = form.fields.reason.trim();

  useEffect(() => field.current?.focus(), []);

  async function letGo(): Promise<void> {
    const { response, unit } = row;
    const data = { response, unit, ...(reason !== "" && { reason }) };
    if (await form.submit("clearance.withdraw", data)) onDone();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onDone();
  }

  return (
    <div
      className={classes.ask}
      role="group"
      aria-label={t("letGo.title", { unit: name })}
      onKeyDownCapture={onKeyDown}
    >
      <p className={classes.facts}>{t(row.joint ? "letGo.helpJoint" : "letGo.help", { unit: name })}</p>
      <Field
        ref={field}
        label={t("letGo.reason")}
        placeholder={t("letGo.reasonHint")}
        rows={1}
        maxLength={2_000}
        value={form.fields.reason}
        readOnly={form.sending}
        onChange={(words) => form.edit({ reason: words })}
        onSubmit={() => void letGo()}
      />
      <div className={classes.acts}>
        <Act
          command="clearance.withdraw"
          tone="primary"
          label={t("letGo.send", { unit: name })}
          sending={form.sending}
          onAct={() => void letGo()}
        />
        <Act tone="quiet" label={t("common:cancel")} onAct={onDone} />
      </div>
    </div>
  );
}
