import { IconArrowDown, IconMessages } from "@tabler/icons-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay, formatWallTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { ShownUnit } from "../../../ui/useUnits.ts";
import type { Thread } from "../model/threads.ts";
import { isOwn } from "../model/unread.ts";
import { Action } from "../parts/Action.tsx";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import classes from "./Messages.module.css";
import { markRead } from "./readMarks.ts";

export interface ConversationProps {
  thread: Thread;
  name: string;
  units: ReadonlyMap<string, ShownUnit>;
  /** This person's name. */
  me: string;
}

/** How far up one may be and still be at the newest message, px. */
const NEAR_END = 32;

/** What was said in a room. The newest is in view, unless somebody has scrolled up to read: then it is counted. */
export function Conversation({ thread, name, units, me }: ConversationProps) {
  const { t } = useTranslation(["control", "common", "controlBoard"]);
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const count = thread.messages.length;
  const [seen, setSeen] = useState(count);
  const [away, setAway] = useState(false);
  const mine = thread.messages.at(-1);
  const ownLast = mine !== undefined && isOwn(mine, me);

  useLayoutEffect(() => {
    if (away && !ownLast) return;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [count, away, ownLast]);
  // While one is at the end, everything has been seen.
  if (!away && seen !== count) setSeen(count);
  useEffect(() => {
    if (away) return;
    const read = (): void => {
      if (document.visibilityState === "visible") markRead(thread);
    };
    read();
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [thread, count, away]);

  if (count === 0) {
    return (
      <div className={classes.scroller}>
        <EmptyState
          icon={IconMessages}
          title={
            thread.with === "all"
              ? t("messages.noneAll")
              : thread.with === "control"
                ? t("controlBoard:rooms.noneControl")
                : t("messages.none", { unit: name })
          }
          text={thread.with === "control" ? t("controlBoard:rooms.controlText") : t("messages.noneText")}
        />
      </div>
    );
  }
  return (
    <div className={classes.reading}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="log"
        tabIndex={0}
        aria-label={name}
        onScroll={({ currentTarget: box }) =>
          setAway(box.scrollHeight - box.scrollTop - box.clientHeight > NEAR_END)
        }
      >
        {thread.messages.map((message) => (
          <p key={message.id} className={classes.message} data-own={message.from === "control"}>
            <span className={classes.by}>
              {message.from === "control" ? null : <UnitLetters ids={[message.from]} units={units} />}
              <b>{isOwn(message, me) ? t("controlBoard:rooms.you") : message.fromName}</b>
              {message.to === "all" && thread.with !== "all" ? ` · ${t("messages.toAll")}` : null}
              <time className="fb-figures">
                {message.playMs === null ? formatWallTime(message.at, language) : formatPlay(message.playMs)}
              </time>
            </span>
            <span className={classes.words}>{message.text}</span>
          </p>
        ))}
      </div>
      {away && count > seen ? (
        <Action
          kind="primary"
          className={classes.newer ?? ""}
          icon={<IconArrowDown size={14} aria-hidden />}
          onClick={() => setAway(false)}
        >
          {t("controlBoard:rooms.newer", { count: count - seen })}
        </Action>
      ) : null}
    </div>
  );
}
