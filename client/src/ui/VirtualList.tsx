import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef } from "react";
import classes from "./VirtualList.module.css";

export interface VirtualListProps<T> {
  items: readonly T[];
  /** The same function each time, and the same key for an item: what keeps a row's place while others come in front of it. */
  keyOf: (item: T) => string | number;
  children: (item: T) => ReactNode;
  label: string;
  /** A row's usual height, px; each is measured once it shows. */
  estimate: number;
  className?: string | undefined;
  /** The key of an item to begin with, at the top; null: with the first. Counts when the list is opened. */
  wanted?: string | number | null;
  /** The key of an item that comes into sight when it is another one, unless somebody is at the list; null: none. */
  pointed?: string | number | null;
}

/** A list that scrolls on its own and draws only the rows in sight, of any height each. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { items, keyOf, children, label, estimate, className, wanted = null, pointed = null } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // Where this is another function, the list measures everything anew.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey,
    overscan: 6,
  });
  const wantedAt = useRef(wanted === null ? -1 : items.findIndex((item) => keyOf(item) === wanted));
  useEffect(() => {
    if (wantedAt.current >= 0) rows.scrollToIndex(wantedAt.current, { align: "start" });
    wantedAt.current = -1;
  }, [rows]);
  const reveal = useEffectEvent((key: string | number) => {
    // Under somebody's own hand the list stands still.
    if (scroller.current?.matches(":hover, :focus-within") !== false) return;
    const at = items.findIndex((item) => keyOf(item) === key);
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  });
  useEffect(() => {
    if (pointed !== null) reveal(pointed);
  }, [pointed]);
  return (
    <div
      ref={scroller}
      className={`${classes.scroller} ${className ?? ""}`}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <ol className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={String(key)}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
