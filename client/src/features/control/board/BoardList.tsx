import { useVirtualizer } from "@tanstack/react-virtual";
import { IconCurrentLocation } from "@tabler/icons-react";
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { type BoardItem, momentOf } from "../model/boardItems.ts";
import { step } from "../model/selection.ts";
import { awaitedWords } from "../model/conditionWords.ts";
import { isCounting } from "../model/boardStatus.ts";
import { formatT, type Now, playUntil } from "../model/timing.ts";
import { playMsOf } from "../model/axis.ts";
import { Action } from "../parts/Action.tsx";
import { useConditionTeller } from "../parts/useConditionTeller.ts";
import { useEvidence } from "../parts/useEvidence.ts";
import { useHotkeys } from "../parts/useHotkeys.ts";
import { usePastPlay } from "../parts/usePastPlay.ts";
import { useStoryTime } from "../parts/useZone.ts";
import { extend, toggle } from "../plan/model/marked.ts";
import { usePlanning } from "../plan/planning.ts";
import { BoardDivider } from "./BoardDivider.tsx";
import classes from "./BoardList.module.css";
import { BoardRow } from "./BoardRow.tsx";

/** Releases nearer than this count down in seconds, play ms. */
const COUNTED_MS = 10 * 60_000;

export interface BoardListProps {
  items: readonly BoardItem[];
  now: Now;
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
  /** Heights of a row and of a divider, px. */
  rowPx: number;
  dividerPx: number;
  /** Shown instead of the list while it has nothing. */
  empty: ReactNode;
}

/** The board's lines: a list box whose option is where the cursor stands, drawn only where it is seen. */
export function BoardList({ items, now, cursor, onMove, onOpen, rowPx, dividerPx, empty }: BoardListProps) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { t } = useTranslation("control");
  const text = useText();
  const story = useStoryTime();
  const units = useUnits();
  const storylines = useView((view) => view.storylines);
  const people = useView((view) => view.people);
  const planning = usePlanning();
  const past = usePastPlay();
  const teller = useConditionTeller();
  const evidence = useEvidence(now.playMs);
  const scroller = useRef<HTMLDivElement>(null);
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
  });

  useEffect(() => {
    if (follows && nowAt >= 0) rows.scrollToIndex(Math.max(0, nowAt - 5), { align: "start" });
  }, [follows, nowAt, rows, rowPx]);
  // When the cursor goes somewhere, and not whenever the lines change under it.
  const reveal = useEffectEvent((inject: string) => {
    const at = items.findIndex((item) => keyOf(item) === inject);
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  });
  useEffect(() => {
    if (cursor !== null) reveal(cursor);
  }, [cursor]);

  const firstToCome = items.slice(Math.max(0, nowAt)).find((item) => item.kind === "entry");
  function move(by: number, marking = false): void {
    setFollows(false);
    const to = step(ids, cursor, by, firstToCome?.kind === "entry" ? firstToCome.entry.row.id : null);
    if (marking) planning.mark(extend(planning.marked, cursor, to));
    onMove(to);
  }
  function mark(): void {
    if (cursor !== null && ids.includes(cursor)) planning.mark(toggle(planning.marked, cursor));
  }
  function open(): void {
    if (cursor === null || !ids.includes(cursor)) return;
    onOpen(cursor);
    requestAnimationFrame(() => document.getElementById("inject-detail")?.focus());
  }
  useHotkeys({ j: () => move(1), k: () => move(-1), t: () => setFollows(true), x: mark, Enter: open });
  function onKeyDown(event: KeyboardEvent): void {
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(1, event.shiftKey),
      ArrowUp: () => move(-1, event.shiftKey),
      PageDown: () => move(10),
      PageUp: () => move(-10),
      Home: () => move(-ids.length),
      End: () => move(ids.length),
      Enter: open,
    };
    const run = moves[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  }

  const nowInSight = rows.range !== null && rows.range.startIndex <= nowAt && nowAt <= rows.range.endIndex;
  if (ids.length === 0) return <div className={classes.empty}>{empty}</div>;
  return (
    <div className={classes.frame}>
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
        onPointerDown={(event) => event.target === event.currentTarget && setFollows(false)}
      >
        <div className={classes.lines} role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ key, index, start, size }) => {
            const item = items[index];
            if (item === undefined) return null;
            const style = { height: size, transform: `translateY(${start}px)` };
            if (item.kind !== "entry") {
              return (
                <div key={String(key)} className={classes.line} style={style} role="presentation" aria-hidden>
                  <BoardDivider item={item} now={now} />
                </div>
              );
            }
            const { entry, status } = item;
            const moment = momentOf(entry);
            const at = playMsOf(entry, now, past);
            const left = isWaiting(entry.row) && moment !== null ? playUntil(moment, now) : null;
            const awaited = isWaiting(entry.row) && moment === null ? (entry.row.plan?.waits ?? []) : [];
            const waits = awaitedWords(awaited, teller, evidence);
            const counted = left !== null && left <= COUNTED_MS && isCounting(now);
            return (
              <div
                key={String(key)}
                id={`inject-${entry.row.id}`}
                className={classes.line}
                style={style}
                role="option"
                aria-selected={
                  planning.marked.size > 0 ? planning.marked.has(entry.row.id) : entry.row.id === cursor
                }
                onClickCapture={(event) => {
                  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return;
                  event.stopPropagation();
                  planning.mark(toggle(planning.marked, entry.row.id));
                  onMove(entry.row.id);
                }}
                aria-setsize={ids.length}
                aria-posinset={ids.indexOf(entry.row.id) + 1}
              >
                <BoardRow
                  entry={entry}
                  status={status}
                  leftMs={counted ? Math.max(0, Math.ceil(left / 1_000) * 1_000) : null}
                  time={moment === null ? "" : story(moment)}
                  at={at === null ? "" : formatT(at)}
                  storyline={text(storylines[entry.row.storyline ?? ""]?.title)}
                  waits={waits.words}
                  progress={waits.progress}
                  units={units}
                  cursor={entry.row.id === cursor}
                  assignee={people[entry.row.plan?.assignedTo ?? ""]?.name ?? null}
                  marked={planning.marked.has(entry.row.id)}
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
}

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
