import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import classes from "./DecisionLog.module.css";

const NOTHING = { text: "", reason: "" };

/** A line for the unit's decision log: what was decided, and why. */
export function DecisionForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["situation", "common"]);
  const { unit } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useKept({
    form: "decision",
    empty: NOTHING,
    fits: isTexts<{ text: string; reason: string }>(NOTHING),
    arrived: (view, { text }) =>
      Object.values(view.decisions).some((row) => row.unit === unit.id && row.text === text.trim()),
  });
  const text = form.fields.text.trim();
  const reason = form.fields.reason.trim();
  useEffect(() => field.current?.focus(), []);
  async function note(): Promise<void> {
    if (text === "") return;
    if (await form.submit("decision.note", { text, ...(reason !== "" && { reason }) })) onDone();
  }
  return (
    <div className={classes.form}>
      <Field
        ref={field}
        label={t("log.text")}
        placeholder={t("log.textHint")}
        maxLength={20_000}
        value={form.fields.text}
        readOnly={form.sending}
        onChange={(value) => form.edit({ text: value })}
        onSubmit={() => void note()}
      />
      <Field
        label={t("log.reason")}
        placeholder={t("log.reasonHint")}
        rows={1}
        maxLength={2_000}
        value={form.fields.reason}
        readOnly={form.sending}
        onChange={(value) => form.edit({ reason: value })}
        onSubmit={() => void note()}
      />
      <div className={classes.acts}>
        <Act
          command="decision.note"
          tone="primary"
          label={t("log.save")}
          shortcut="Ctrl+Enter"
          sending={form.sending}
          because={text === "" ? t("empty") : null}
          onAct={() => void note()}
        />
        <Act tone="quiet" label={t("common:cancel")} onAct={onDone} />
      </div>
    </div>
  );
}
