import { IconArrowUp } from "@tabler/icons-react";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import type { PostRow } from "@firebreak/shared/views";
import { type ComponentType, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useSize } from "../ui/useSize.ts";
import { FeedContext } from "./feedContext.ts";
import classes from "./FeedList.module.css";
import { guessHeight } from "./model/guessHeight.ts";
import type { PostTable } from "./model/order.ts";
import { heldBack } from "./model/pick.ts";
import type { Watch } from "./model/watchWords.ts";
import { PostItem } from "./PostItem.tsx";
import { useFeedText } from "./useFeedText.ts";
import { useRowFocus } from "./useRowFocus.ts";
import { useSurroundings } from "./useSurroundings.ts";

export interface FeedListProps {
  label: string;
  /** What the column shows, newest first. */
  posts: readonly PostRow[];
  /** All posts: where the one is found that another refers to. */
  table: PostTable;
  watch: readonly Watch[];
  Foot?: ComponentType<{ post: PostRow }> | undefined;
  /** Stands in the list's place while there is nothing to show. */
  empty: ReactNode;
}

/** How far down one may be and still be at the top, px. */
const NEAR_TOP = 24;
/** A column before it has been measured, px. */
const USUAL_WIDTH = 360;

/** One column's posts, newest first. While someone reads, what is new waits above and is counted. */
export function FeedList({ label, posts, table, watch, Foot, empty }: FeedListProps) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { t } = useFeedText();
  const scroller = useRef<HTMLDivElement>(null);
  const [upTo, setUpTo] = useState<number | null>(null);
  const shown = useMemo(() => heldBack(posts, upTo), [posts, upTo]);
  const newer = posts.length - shown.length;
  const [sized, { width }] = useSize();
  // The same function while the list is the same: with another one, every row is placed anew.
  const keyAt = useCallback((index: number) => shown[index]?.id ?? index, [shown]);
  const keptRow = useRef(-1);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const post = shown[index];
      return post === undefined ? 0 : guessHeight(post, width || USUAL_WIDTH);
    },
    getItemKey: keyAt,
    // The row that has the focus stays, wherever one scrolls: a key must not fall into nothing.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      const row = keptRow.current;
      if (row < 0 || row >= range.count || indexes.includes(row)) return indexes;
      return [...indexes, row].sort((a, b) => a - b);
    },
    overscan: 5,
  });

  const hold = (reading: boolean) => {
    if (reading === (upTo !== null)) return;
    setUpTo(reading ? (posts[0]?.seq ?? null) : null);
  };
  const isAway = () => (scroller.current?.scrollTop ?? 0) > NEAR_TOP;
  const focus = useRowFocus({
    scroller,
    count: shown.length,
    reveal: (index) => rows.scrollToIndex(index, { align: "auto" }),
    onFocus: (index) => {
      keptRow.current = index;
      hold(index >= 0 || isAway());
    },
  });

  const latest = useRef({ shown, move: focus.moveTo });
  latest.current = { shown, move: focus.moveTo };
  const goTo = useCallback((post: string) => {
    const index = latest.current.shown.findIndex(({ id }) => id === post);
    if (index >= 0) latest.current.move(index);
  }, []);
  const surroundings = useSurroundings(watch, goTo);

  if (posts.length === 0) return empty;
  return (
    <FeedContext value={surroundings}>
      {newer === 0 ? null : (
        <button
          type="button"
          className={classes.newer}
          onClick={() => {
            focus.leave();
            setUpTo(null);
            scroller.current?.scrollTo({ top: 0 });
            scroller.current?.focus({ preventScroll: true });
          }}
        >
          <IconArrowUp size={14} stroke={2} aria-hidden />
          {t("newer", { count: newer })}
        </button>
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        role="feed"
        aria-label={label}
        tabIndex={0}
        onScroll={() => hold(isAway() || keptRow.current >= 0)}
        {...focus.handlers}
      >
        <div ref={sized} className={classes.list} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ key, index, start }) => {
            const post = shown[index];
            return post === undefined ? null : (
              <article
                key={String(key)}
                ref={rows.measureElement}
                data-index={index}
                data-post={post.id}
                tabIndex={-1}
                aria-posinset={index + 1}
                aria-setsize={shown.length}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <PostItem
                  post={post}
                  earlier={post.re === null ? undefined : table[post.re.post]}
                  Foot={Foot}
                />
              </article>
            );
          })}
        </div>
      </div>
    </FeedContext>
  );
}
