import type { RequestRow } from "@firebreak/shared/views";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import classes from "./RequestCard.module.css";

const EMPTY = { text: "" };

export interface RequestReplyProps {
  row: RequestRow;
  as: "answer" | "decline";
  onDone: () => void;
}

/** The words with which a request is answered, or the reason for which it is declined. */
export function RequestReply({ row, as, onDone }: RequestReplyProps) {
  const { t } = useTranslation(["unit", "common"]);
  const form = useKept({
    form: `${as}/${row.id}`,
    empty: EMPTY,
    fits: isTexts<{ text: string }>(EMPTY),
    arrived: (view, { text }) => view.requests[row.id]?.answer === text.trim(),
  });
  const words = form.fields.text.trim();
  const answering = as === "answer";
  const field = useRef<HTMLTextAreaElement>(null);

  // The button that asked for the form is gone: the focus goes on to what it was pressed for.
  useEffect(() => field.current?.focus(), []);

  async function reply(): Promise<void> {
    if (words === "") return;
    const accepted = answering
      ? await form.submit("request.answer", { request: row.id, text: words })
      : await form.submit("request.decline", { request: row.id, reason: words });
    if (accepted) onDone();
  }

  return (
    <div className={classes.reply}>
      <Field
        ref={field}
        label={t(answering ? "requests.answerText" : "requests.reason")}
        placeholder={t(answering ? "requests.answerPlaceholder" : "requests.reasonPlaceholder")}
        maxLength={answering ? 20_000 : 2_000}
        value={form.fields.text}
        readOnly={form.sending}
        onChange={(text) => form.edit({ text })}
        onSubmit={() => void reply()}
      />
      <div className={classes.acts}>
        <Act
          command={answering ? "request.answer" : "request.decline"}
          tone="primary"
          label={t(answering ? "requests.answerSend" : "requests.declineSend")}
          because={
            words === "" ? t(answering ? "requests.answerPlaceholder" : "requests.reasonPlaceholder") : null
          }
          sending={form.sending}
          onAct={() => void reply()}
        />
        <Act tone="quiet" label={t("common:cancel")} onAct={onDone} />
      </div>
    </div>
  );
}
