import { IconUsersGroup } from "@tabler/icons-react";
import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useUnits } from "../../../ui/useUnits.ts";
import { step } from "../model/selection.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { Composer } from "./Composer.tsx";
import { Conversation } from "./Conversation.tsx";
import classes from "./Messages.module.css";
import { useRooms } from "./useRooms.ts";

export interface MessagesProps {
  /** A unit's id, `control`, or `all`. */
  open: string;
  onPick: (thread: string) => void;
  /** Each time it grows, the room's field takes the focus. */
  summons: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/** What is said between the control cell and each unit, to all, and within the control cell. */
export const Messages = memo(function Messages({ open, onPick, summons }: MessagesProps) {
  const { t } = useTranslation(["control", "common", "controlBoard"]);
  const units = useUnits();
  const { all, unread, me } = useRooms();
  const place = useRef<HTMLDivElement>(null);
  const thread = all.find((each) => each.with === open) ?? all[0];
  useEffect(() => {
    if (summons > 0) place.current?.querySelector("textarea")?.focus();
  }, [summons]);
  if (thread === undefined) return null;
  const name = (id: string) =>
    id === "control" ? t("controlBoard:rooms.control") : (units.get(id)?.name ?? t("common:everyone"));

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = STEPS[event.key];
    if (by === undefined || thread === undefined) return;
    event.preventDefault();
    const next = step(
      all.map((each) => each.with),
      thread.with,
      by,
    );
    if (next === null) return;
    onPick(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-room="${next}"]`)?.focus();
  }
  return (
    <div className={classes.messages} ref={place}>
      <nav className={classes.threads} aria-label={t("messages.threads")} onKeyDown={onKeyDown}>
        {all.map((each) => {
          const fresh = unread.get(each.with) ?? 0;
          return (
            <button
              key={each.with}
              type="button"
              data-room={each.with}
              className={classes.thread}
              aria-current={each === thread}
              data-unread={fresh > 0}
              tabIndex={each === thread ? 0 : -1}
              title={name(each.with)}
              onClick={() => onPick(each.with)}
              onDoubleClick={() => place.current?.querySelector("textarea")?.focus()}
            >
              {each.with === "all" ? (
                <IconUsersGroup size={15} stroke={1.6} aria-hidden />
              ) : (
                <UnitLetters ids={[each.with]} units={units} />
              )}
              <span className={classes.name}>{name(each.with)}</span>
              {fresh > 0 ? (
                <span
                  className={`${classes.unread} fb-figures`}
                  role="img"
                  aria-label={t("controlBoard:rooms.unread", { count: fresh })}
                  title={t("controlBoard:rooms.unread", { count: fresh })}
                >
                  {fresh}
                </span>
              ) : each.unanswered ? (
                <span
                  className={classes.dot}
                  role="img"
                  aria-label={t("messages.waiting")}
                  title={t("messages.waiting")}
                />
              ) : null}
            </button>
          );
        })}
      </nav>
      <div className={classes.conversation}>
        <Conversation key={thread.with} thread={thread} name={name(thread.with)} units={units} me={me} />
        <Composer key={`to ${thread.with}`} to={thread.with} name={name(thread.with)} />
      </div>
    </div>
  );
});
