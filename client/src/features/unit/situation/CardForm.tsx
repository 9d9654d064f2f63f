import type { CardRow } from "@firebreak/shared/views";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import classes from "./Board.module.css";

const NOTHING = { text: "" };

/** A card being rewritten. Enter saves, Shift+Enter starts a new line, Escape leaves it as it was. */
export function CardForm({ card, onDone }: { card: CardRow; onDone: () => void }) {
  const { t } = useTranslation(["situation", "common"]);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useKept({
    form: `card/${card.id}`,
    empty: { text: card.text },
    fits: isTexts<{ text: string }>(NOTHING),
    arrived: (view, { text }) => view.cards[card.id]?.text === text.trim(),
  });
  const text = form.fields.text.trim();
  useEffect(() => {
    const node = field.current;
    node?.focus();
    node?.setSelectionRange(node.value.length, node.value.length);
  }, []);
  function leave(): void {
    form.clear();
    onDone();
  }
  async function save(): Promise<void> {
    if (text === "") return;
    if (text === card.text) return leave();
    if (await form.submit("card.put", { card: card.id, column: card.column, text })) onDone();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && event.target === field.current) {
      event.preventDefault();
      void save();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  }
  return (
    <div className={classes.writing} onKeyDownCapture={onKeyDown}>
      <Field
        ref={field}
        label={t("card")}
        unlabelled
        rows={2}
        maxLength={2_000}
        value={form.fields.text}
        readOnly={form.sending}
        onChange={(value) => form.edit({ text: value })}
      />
      <div className={classes.acts}>
        <Act
          command="card.put"
          label={t("save")}
          sending={form.sending}
          because={text === "" ? t("empty") : null}
          onAct={() => void save()}
        />
        <Act tone="quiet" label={t("common:cancel")} onAct={leave} />
      </div>
    </div>
  );
}
