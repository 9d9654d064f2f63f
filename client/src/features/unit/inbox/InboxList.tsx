import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { DeskItem } from "../model/deskItem.ts";
import type { InboxRowOf } from "../model/inboxGroups.ts";
import { neighbour } from "../model/inboxFilter.ts";
import classes from "./InboxList.module.css";
import { InboxRow } from "./InboxRow.tsx";

const ROW_PX = 76;
const HEAD_PX = 27;

export interface InboxListProps {
  rows: readonly InboxRowOf[];
  items: readonly DeskItem[];
  /** The item that the thread shows. */
  openKey: string | null;
  /** The item that the keyboard stands on. */
  cursor: string | null;
  onCursor: (key: string) => void;
  onOpen: (key: string) => void;
  /** Opened by keyboard: the focus is to go along. */
  onEnter: (key: string) => void;
}

/** The inbox's rows as one list box: one tab stop, arrows or J and K move, Enter opens. */
export function InboxList({ rows: list, items, openKey, cursor, onCursor, onOpen, onEnter }: InboxListProps) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { t } = useTranslation("unit");
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (list[index]?.kind === "head" ? HEAD_PX : ROW_PX),
    getItemKey: (index) => list[index]?.key ?? index,
    overscan: 8,
  });
  const at = list.findIndex((row) => row.key === cursor);
  const places = useMemo(() => new Map(items.map(({ key }, index) => [key, index + 1])), [items]);

  // Only a move of the cursor scrolls: a list that grows must stay where the reader is.
  const place = useRef(at);
  useEffect(() => {
    place.current = at;
  });
  useEffect(() => {
    if (place.current >= 0) rows.scrollToIndex(place.current, { align: "auto" });
  }, [cursor, rows]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    const target =
      step !== null
        ? neighbour(items, cursor, step)
        : event.key === "Home"
          ? (items[0]?.key ?? null)
          : event.key === "End"
            ? (items.at(-1)?.key ?? null)
            : null;
    if (target !== null) {
      event.preventDefault();
      onCursor(target);
    } else if ((event.key === "Enter" || event.key === " ") && at >= 0 && cursor !== null) {
      event.preventDefault();
      onEnter(cursor);
    }
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      id="inbox-list"
      tabIndex={0}
      aria-label={t("inbox.title")}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        // By keyboard only: a press with the pointer must not scroll the row away from under it.
        const byKeyboard = event.currentTarget.matches(":focus-visible");
        if (byKeyboard && at < 0 && items[0] !== undefined) onCursor(items[0].key);
      }}
    >
      <div className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const row = list[index];
          if (row === undefined) return null;
          const at = { transform: `translateY(${start}px)` };
          if (row.kind === "head") {
            return (
              <div
                key={String(key)}
                role="presentation"
                className={classes.head}
                style={{ ...at, height: HEAD_PX }}
              >
                <span>{t(`inbox.groups.${row.group}`)}</span>
                {row.count === 0 ? null : <span className="fb-figures">{row.count}</span>}
              </div>
            );
          }
          const { item } = row;
          return (
            <div
              key={String(key)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={item.key === openKey}
              aria-setsize={items.length}
              aria-posinset={places.get(item.key)}
              className={classes.option}
              data-cursor={item.key === cursor}
              style={{ ...at, height: ROW_PX }}
              onClick={() => {
                onCursor(item.key);
                onOpen(item.key);
              }}
            >
              <InboxRow item={item} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
