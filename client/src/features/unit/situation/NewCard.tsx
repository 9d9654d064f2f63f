import type { BoardColumn } from "@firebreak/shared/commands";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { isTexts, useKept } from "../parts/useKept.ts";
import { useDesk } from "../parts/deskContext.ts";
import classes from "./Board.module.css";

const NOTHING = { text: "" };

/** A line at the foot of a column: what is typed there becomes a card. The text stays until the card is in the log. */
export function NewCard({ column }: { column: BoardColumn }) {
  const { t } = useTranslation("situation");
  const { unit } = useDesk();
  const form = useKept({
    form: `card/new/${column}`,
    empty: NOTHING,
    fits: isTexts<{ text: string }>(NOTHING),
    arrived: (view, { text }) =>
      Object.values(view.cards).some(
        (card) => card.unit === unit.id && card.column === column && card.text === text.trim(),
      ),
  });
  const text = form.fields.text.trim();
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && text !== "" && !form.sending) {
      event.preventDefault();
      void form.submit("card.put", { column, text });
    }
    if (event.key === "Escape") event.currentTarget.blur();
  }
  return (
    <input
      className={classes.new}
      aria-label={t("addTo", { column: t(`columns.${column}`) })}
      placeholder={t("add")}
      maxLength={2_000}
      value={form.fields.text}
      readOnly={form.sending}
      aria-busy={form.sending}
      onChange={(event) => form.edit({ text: event.currentTarget.value })}
      onKeyDown={onKeyDown}
    />
  );
}
