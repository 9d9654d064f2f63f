import { useVirtualizer } from "@tanstack/react-virtual";
import { IconCurrentLocation } from "@tabler/icons-react";
import { type KeyboardEvent, memo, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { playMsOf } from "../model/axis.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { type BoardItem, momentOf } from "../model/boardItems.ts";
import type { Sort } from "../model/boardLook.ts";
import { isCounting } from "../model/boardStatus.ts";
import { type Column, gridOf } from "../model/columns.ts";
import { formatT, type Now, playUntil } from "../model/timing.ts";
import { Action } from "../parts/Action.tsx";
import { useHotkeys } from "../parts/useHotkeys.ts";
import { usePastPlay } from "../parts/usePastPlay.ts";
import { useStoryTime } from "../parts/useZone.ts";
import { BoardDivider } from "./BoardDivider.tsx";
import { BoardHeads } from "./BoardHeads.tsx";
import classes from "./BoardList.module.css";
import { BoardRow } from "./BoardRow.tsx";
import { byKey } from "./byKey.ts";
import { useWalk } from "./useWalk.ts";

/** Releases nearer than this count down in seconds, play ms. */
const COUNTED_MS = 10 * 60_000;
/** What two lines a row have room for. */
const TALL_COLUMNS: readonly Column[] = ["time", "t", "title", "to", "controller", "state"];

export interface BoardListProps {
  items: readonly BoardItem[];
  now: Now;
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
  columns: readonly Column[];
  sort: Sort;
  onSort: (by: Column) => void;
  /** Two lines a row, for a phone. */
  tall: boolean;
}

/** The board's lines: a list box whose option is where the cursor stands, drawn only where it is seen. */
export const BoardList = memo(function BoardList(props: BoardListProps) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { items, now, cursor, onMove, onOpen, columns, sort, onSort, tall } = props;
  const { t } = useTranslation("control");
  const text = useText();
  const story = useStoryTime();
  const units = useUnits();
  const storylines = useView((view) => view.storylines);
  const people = useView((view) => view.people);
  const past = usePastPlay();
  const scroller = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const rowPx = tall ? 56 : 33;
  const dividerPx = tall ? 30 : 26;
  // While nobody has scrolled away, the line of now stays where it is looked for.
  const [follows, setFollows] = useState(true);
  const ids = useMemo(
    () => items.flatMap((item) => (item.kind === "entry" ? [item.entry.row.id] : [])),
    [items],
  );
  const nowAt = items.findIndex((item) => item.kind === "now");
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === "entry" ? rowPx : dividerPx),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 8,
    // What the scrolling brings comes with the next frame; drawn at once it would be drawn twice.
    useFlushSync: false,
  });

  useEffect(() => {
    if (follows && nowAt >= 0) rows.scrollToIndex(Math.max(0, nowAt - 5), { align: "start" });
  }, [follows, nowAt, rows, rowPx]);
  // When the cursor goes somewhere, and not whenever the lines change under it.
  const reveal = useEffectEvent((inject: string) => {
    const at = items.findIndex((item) => keyOf(item) === inject);
    const row = rows.measurementsCache[at];
    const [top, height] = [rows.scrollOffset ?? 0, rows.scrollRect?.height ?? 0];
    // Asking the browser how far it can scroll lays out the whole page: most steps stay in sight.
    if (row === undefined || (row.start >= top && row.end <= top + height)) return;
    rows.scrollToIndex(at, { align: "auto" });
  });
  useEffect(() => {
    if (cursor !== null) reveal(cursor);
  }, [cursor]);

  const firstToCome = items.slice(Math.max(0, nowAt)).find((item) => item.kind === "entry");
  const walk = useWalk({
    ids,
    cursor,
    onMove(to) {
      setFollows(false);
      onMove(to);
    },
    onOpen,
    first: firstToCome?.kind === "entry" ? firstToCome.entry.row.id : null,
  });
  useHotkeys({ t: () => setFollows(true) });
  function onKeyDown(event: KeyboardEvent): void {
    byKey(event, {
      ArrowDown: () => walk.move(1, event.shiftKey),
      ArrowUp: () => walk.move(-1, event.shiftKey),
      PageDown: () => walk.move(10),
      PageUp: () => walk.move(-10),
      Home: () => walk.go(ids[0] ?? null),
      End: () => walk.go(ids.at(-1) ?? null),
      Enter: walk.open,
    });
  }

  const nowInSight = rows.range !== null && rows.range.startIndex <= nowAt && nowAt <= rows.range.endIndex;
  const shownColumns = tall ? TALL_COLUMNS : columns;
  const grid = gridOf(columns);
  const { marked } = walk;
  return (
    <div
      className={classes.frame}
      style={{ "--board-columns": grid.template, "--board-least": `${grid.least}px` }}
    >
      <BoardHeads ref={heads} columns={columns} sort={sort} onSort={onSort} />
      <div
        ref={scroller}
        id="board-list"
        className={classes.scroller}
        role="listbox"
        aria-multiselectable
        tabIndex={0}
        aria-label={t("board.list")}
        aria-activedescendant={cursor !== null && ids.includes(cursor) ? `inject-${cursor}` : undefined}
        onKeyDown={onKeyDown}
        onWheel={() => setFollows(false)}
        onTouchMove={() => setFollows(false)}
        onScroll={(event) => heads.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
        {...walk.handlers}
      >
        <div className={classes.lines} role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ key, index, start, size }) => {
            const item = items[index];
            if (item === undefined) return null;
            const style = { height: size, top: start };
            if (item.kind !== "entry") {
              return (
                <div key={String(key)} className={classes.line} style={style} role="presentation" aria-hidden>
                  <BoardDivider item={item} now={now} />
                </div>
              );
            }
            const { entry, status } = item;
            const { row } = entry;
            const moment = momentOf(entry);
            const at = playMsOf(entry, now, past);
            const left = isWaiting(row) && moment !== null ? playUntil(moment, now) : null;
            const counted = left !== null && left <= COUNTED_MS && isCounting(now);
            return (
              <div
                key={String(key)}
                id={`inject-${row.id}`}
                data-inject={row.id}
                className={classes.line}
                style={style}
                role="option"
                aria-selected={marked.size > 0 ? marked.has(row.id) : row.id === cursor}
                aria-setsize={ids.length}
                aria-posinset={ids.indexOf(row.id) + 1}
              >
                <BoardRow
                  entry={entry}
                  status={status}
                  columns={shownColumns}
                  leftMs={counted ? Math.max(0, Math.ceil(left / 1_000) * 1_000) : null}
                  time={moment === null ? "" : story(moment)}
                  at={at === null ? "" : formatT(at)}
                  storyline={text(storylines[row.storyline ?? ""]?.title)}
                  units={units}
                  cursor={row.id === cursor}
                  assignee={people[row.plan?.assignedTo ?? ""]?.name ?? null}
                  marked={marked.has(row.id)}
                  onOpen={onOpen}
                />
              </div>
            );
          })}
        </div>
      </div>
      {follows || nowAt < 0 || nowInSight ? null : (
        <Action
          className={classes.toNow ?? ""}
          icon={<IconCurrentLocation size={14} aria-hidden />}
          hotkey="T"
          onClick={() => setFollows(true)}
        >
          {t("board.toNow")}
        </Action>
      )}
    </div>
  );
});

function keyOf(item: BoardItem | undefined): string {
  if (item === undefined) return "";
  switch (item.kind) {
    case "entry":
      return item.entry.row.id;
    case "now":
      return "·now";
    case "group":
      return typeof item.group === "string" ? `·${item.group}` : `·${item.group.storyline}`;
  }
}
