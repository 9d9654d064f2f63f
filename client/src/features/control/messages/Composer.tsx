import { IconSend } from "@tabler/icons-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../parts/Action.tsx";
import { useSending } from "../parts/useSending.ts";
import { draftOf, keepDraft } from "./drafts.ts";
import classes from "./Messages.module.css";

/** Writes to a unit, or to all. Enter sends, Shift+Enter is a new line. */
export function Composer({ to, name }: { to: string; name: string }) {
  const { t } = useTranslation(["control", "common"]);
  const [text, setText] = useState(() => draftOf(to));
  const { busy, run } = useSending();
  function write(next: string): void {
    setText(next);
    keepDraft(to, next);
  }
  const ready = text.trim() !== "" && !busy;

  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (!ready) return;
    void run("message.send", { to, text: text.trim() }).then((done) => done && write(""));
  }

  return (
    <form className={classes.composer} onSubmit={submit}>
      <textarea
        rows={1}
        aria-label={t("messages.write", { unit: name })}
        placeholder={t("messages.write", { unit: name })}
        maxLength={20_000}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes a letter, Enter belongs to it.
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && !event.shiftKey) submit(event);
          // Back among the rooms; the words stay.
          if (event.key === "Escape") {
            event.preventDefault();
            document.querySelector<HTMLElement>(`[data-room="${CSS.escape(to)}"]`)?.focus();
          }
        }}
      />
      <Action
        type="submit"
        kind="primary"
        icon={<IconSend size={15} aria-hidden />}
        aria-label={t("common:send")}
        title={t("common:send")}
        disabled={!ready}
      />
    </form>
  );
}
