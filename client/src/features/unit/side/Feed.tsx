import { IconArrowUp, IconSearch } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { feedOf } from "../model/feed.ts";
import classes from "./Feed.module.css";
import { Post } from "./Post.tsx";

/** The public feed, newest first. While someone reads further down, what is new waits above. */
export function Feed() {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { t } = useTranslation("unit");
  const language = useLanguage();
  const table = useView((view) => view.posts);
  const [words, setWords] = useState("");
  const [official, setOfficial] = useState(false);
  const [upTo, setUpTo] = useState<number | null>(null);
  const posts = useMemo(
    () => feedOf(table, { words, official, upTo }, language),
    [table, words, official, upTo, language],
  );
  const newer = useMemo(
    () =>
      upTo === null ? 0 : feedOf(table, { words, official, upTo: null }, language).length - posts.length,
    [table, words, official, upTo, language, posts],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: posts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 150,
    getItemKey: (index) => posts[index]?.id ?? index,
    overscan: 6,
  });
  const total = Object.keys(table).length;

  function onScroll(): void {
    const away = (scroller.current?.scrollTop ?? 0) > 24;
    if (away === (upTo !== null)) return;
    setUpTo(away ? Object.values(table).reduce((last, post) => Math.max(last, post.seq), 0) : null);
  }

  return (
    <div className={classes.feed}>
      <div className={classes.tools}>
        <label className={classes.search} title={t("feed.searchTip")}>
          <IconSearch size={14} stroke={1.75} aria-hidden />
          <input
            id="feed-search"
            type="search"
            value={words}
            placeholder={t("feed.search")}
            aria-label={t("feed.search")}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <label className={classes.official}>
          <input
            type="checkbox"
            checked={official}
            onChange={(event) => setOfficial(event.currentTarget.checked)}
          />
          {t("feed.official")}
        </label>
      </div>
      {newer === 0 ? null : (
        <button
          type="button"
          className={classes.newer}
          onClick={() => {
            setUpTo(null);
            scroller.current?.scrollTo({ top: 0 });
          }}
        >
          <IconArrowUp size={14} stroke={2} aria-hidden />
          {t("feed.newer", { count: newer })}
        </button>
      )}
      {posts.length === 0 ? (
        <EmptyState
          title={t(total === 0 ? "feed.empty" : "feed.none")}
          text={t(total === 0 ? "feed.emptyText" : "feed.noneText")}
        />
      ) : (
        <div
          ref={scroller}
          className={classes.scroller}
          role="feed"
          aria-label={t("pages.feed")}
          tabIndex={0}
          onScroll={onScroll}
        >
          <div className={classes.list} style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ key, index, start }) => {
              const post = posts[index];
              return post === undefined ? null : (
                <div
                  key={String(key)}
                  ref={rows.measureElement}
                  data-index={index}
                  className={classes.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Post post={post} place={index + 1} of={posts.length} />
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}
