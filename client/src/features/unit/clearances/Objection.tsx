import type { ClearanceRow } from "@firebreak/shared/views";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import classes from "./Clearances.module.css";

const EMPTY = { reason: "" };

/** What has to change before the unit clears a text. Without a reason there is no objection. */
export function Objection({ row, onDone }: { row: ClearanceRow; onDone: () => void }) {
  const { t } = useTranslation(["clearances", "common"]);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useKept({
    form: `object/${row.id}`,
    empty: EMPTY,
    fits: isTexts<{ reason: string }>(EMPTY),
    arrived: (view, { reason }) => view.clearances[row.id]?.reason === reason.trim(),
  });
  const reason = form.fields.reason.trim();

  useEffect(() => field.current?.focus(), []);

  async function object(): Promise<void> {
    if (reason !== "" && (await form.submit("response.object", { response: row.response, reason }))) onDone();
  }

  return (
    <div className={classes.ask}>
      <Field
        ref={field}
        label={t("asked.reason")}
        placeholder={t("asked.reasonHint")}
        maxLength={2_000}
        value={form.fields.reason}
        readOnly={form.sending}
        onChange={(words) => form.edit({ reason: words })}
        onSubmit={() => void object()}
      />
      <div className={classes.acts}>
        <Act
          command="response.object"
          tone="primary"
          label={t("asked.objectSend")}
          because={reason === "" ? t("asked.reasonHint") : null}
          sending={form.sending}
          onAct={() => void object()}
        />
        <Act tone="quiet" label={t("common:cancel")} onAct={onDone} />
      </div>
    </div>
  );
}
