import { IconSend2 } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay, formatWallTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { keyOf } from "../model/deskItem.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import { usePageVisible } from "../parts/usePageVisible.ts";
import { useReadMarks } from "../parts/useReadMarks.ts";
import classes from "./Messages.module.css";

const EMPTY = { text: "" };

/** The line to the control cell: what was said both ways, oldest first, and a place to write. Being shown is being read. */
export function Messages() {
  const { t } = useTranslation("unit");
  const { unit } = useDesk();
  const language = useLanguage();
  const table = useView((view) => view.messages);
  const messages = useMemo(() => Object.values(table).sort((a, b) => a.at - b.at), [table]);
  const { markRead } = useReadMarks();
  const visible = usePageVisible();
  const scroller = useRef<HTMLDivElement>(null);
  const form = useKept({
    form: "message",
    empty: EMPTY,
    fits: isTexts<{ text: string }>(EMPTY),
    arrived: (view, { text }) =>
      Object.values(view.messages).some((each) => each.from === unit.id && each.text === text.trim()),
  });
  const words = form.fields.text.trim();
  const last = messages.at(-1)?.id;

  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
    if (!visible) return;
    markRead(messages.filter((each) => each.from !== unit.id).map((each) => keyOf("message", each.id)));
  }, [last, messages, markRead, unit.id, visible]);

  function say(): void {
    if (words !== "") void form.submit("message.send", { text: words });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    say();
  }

  return (
    <div className={classes.messages}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="log"
        aria-label={t("messages.title")}
        tabIndex={0}
      >
        {messages.length === 0 ? (
          <EmptyState title={t("messages.empty")} text={t("messages.emptyText")} />
        ) : null}
        {messages.map((message) => (
          <div key={message.id} className={classes.message} data-own={message.from === unit.id}>
            <p className={`${classes.meta} fb-figures`}>
              <span className={classes.name}>
                {message.from === unit.id ? message.fromName : t("kinds.message")}
              </span>
              {message.to === "all" ? <span>{t("messages.toAll")}</span> : null}
              <time>
                {message.playMs === null ? formatWallTime(message.at, language) : formatPlay(message.playMs)}
              </time>
            </p>
            <p className={classes.text}>{message.text}</p>
          </div>
        ))}
      </div>
      <div className={classes.form} onKeyDown={onKeyDown}>
        <Field
          label={t("messages.title")}
          unlabelled
          rows={1}
          maxLength={20_000}
          placeholder={t("messages.placeholder")}
          value={form.fields.text}
          readOnly={form.sending}
          onChange={(text) => form.edit({ text })}
        />
        <Act
          command="message.send"
          icon={IconSend2}
          label=""
          name={`${t("messages.send")} (${t("messages.hint")})`}
          sending={form.sending}
          because={words === "" ? t("messages.hint") : null}
          onAct={say}
        />
      </div>
    </div>
  );
}
