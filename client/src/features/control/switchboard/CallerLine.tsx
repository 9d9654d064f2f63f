import type { CallRow } from "@firebreak/shared/views";
import { IconSend } from "@tabler/icons-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import messages from "../messages/Messages.module.css";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { useSending } from "../parts/useSending.ts";

export interface CallerLineProps {
  row: CallRow;
  caller: string;
  words: string;
  onWords: (words: string) => void;
}

/** The caller's next words. Enter says them, Shift+Enter is a new line. */
export function CallerLine({ row, caller, words, onWords }: CallerLineProps) {
  const { t } = useTranslation("calls");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { busy, run } = useSending();
  const field = useRef<HTMLTextAreaElement>(null);
  const possible = mayNow(role, phase, "call.say");
  const ready = possible && words.trim() !== "" && !busy;
  const label = t("board.sayAs", { name: caller });

  useEffect(() => {
    // A line of the script was put in: it is read over, changed and said from here.
    if (words !== "" && document.activeElement?.closest("[data-script]") !== null) field.current?.focus();
  }, [words]);

  function say(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (!ready) return;
    void run("call.say", { call: row.id, text: words.trim() }).then((done) => done && onWords(""));
  }
  return (
    <form className={messages.composer} onSubmit={say}>
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        placeholder={label}
        maxLength={20_000}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes a letter, Enter belongs to it.
          if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) say(event);
        }}
      />
      <Action
        type="submit"
        kind="primary"
        icon={<IconSend size={15} aria-hidden />}
        aria-label={t("board.say")}
        title={possible ? t("board.say") : t("board.notNow")}
        disabled={!ready}
      />
    </form>
  );
}
