import { IconMessages } from "@tabler/icons-react";
import { memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay, formatWallTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { type ShownUnit, useUnits } from "../../../ui/useUnits.ts";
import type { Thread } from "../model/threads.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { Composer } from "./Composer.tsx";
import classes from "./Messages.module.css";
import { useThreads } from "./useThreads.ts";

export interface MessagesProps {
  /** A unit's id, or `all`. */
  open: string;
  onPick: (thread: string) => void;
}

/** What units write to the control cell, and what it writes back. */
export const Messages = memo(function Messages({ open, onPick }: MessagesProps) {
  const { t } = useTranslation(["control", "common"]);
  const units = useUnits();
  const all = useThreads();
  const thread = all.find((each) => each.with === open) ?? all[0];
  if (thread === undefined) return null;
  const name = (id: string) => units.get(id)?.name ?? t("common:everyone");
  return (
    <div className={classes.messages}>
      <nav className={classes.threads} aria-label={t("messages.threads")}>
        {all.map((each) => (
          <button
            key={each.with}
            type="button"
            className={classes.thread}
            aria-current={each === thread}
            onClick={() => onPick(each.with)}
          >
            {each.with === "all" ? null : <UnitLetters ids={[each.with]} units={units} />}
            <span className={classes.name}>{name(each.with)}</span>
            {each.unanswered ? (
              <span
                className={classes.dot}
                role="img"
                aria-label={t("messages.waiting")}
                title={t("messages.waiting")}
              />
            ) : null}
          </button>
        ))}
      </nav>
      <div className={classes.conversation}>
        <Conversation thread={thread} name={name(thread.with)} units={units} />
        <Composer key={thread.with} to={thread.with} name={name(thread.with)} />
      </div>
    </div>
  );
});

interface ConversationProps {
  thread: Thread;
  name: string;
  units: ReadonlyMap<string, ShownUnit>;
}

function Conversation({ thread, name, units }: ConversationProps) {
  const { t } = useTranslation(["control", "common"]);
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const count = thread.messages.length;
  useEffect(() => {
    const box = scroller.current;
    box?.scrollTo({ top: box.scrollHeight });
  }, [thread.with, count]);
  if (count === 0) {
    return (
      <div className={classes.scroller}>
        <EmptyState
          icon={IconMessages}
          title={thread.with === "all" ? t("messages.noneAll") : t("messages.none", { unit: name })}
          text={t("messages.noneText")}
        />
      </div>
    );
  }
  return (
    <div ref={scroller} className={classes.scroller} role="log" tabIndex={0} aria-label={name}>
      {thread.messages.map((message) => {
        const own = message.from === "control";
        return (
          <p key={message.id} className={classes.message} data-own={own}>
            <span className={classes.by}>
              {own ? null : <UnitLetters ids={[message.from]} units={units} />}
              <b>{message.fromName}</b>
              {message.to === "all" && thread.with !== "all" ? ` · ${t("messages.toAll")}` : null}
              <time className="fb-figures">
                {message.playMs === null ? formatWallTime(message.at, language) : formatPlay(message.playMs)}
              </time>
            </span>
            <span className={classes.words}>{message.text}</span>
          </p>
        );
      })}
    </div>
  );
}
