import { IconStack2 } from "@tabler/icons-react";
import { memo, type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useYou } from "../../../store/drill.ts";
import { FilterChips, Reserve, SelectionBar, StateLanes, WideAxis } from "../lazyParts.tsx";
import { isAtHand, isWaiting } from "../model/boardEntry.ts";
import { countGroups, groupOf, isFiltered, matches, withValue } from "../model/boardFilter.ts";
import type { ShownEntry } from "../model/boardItems.ts";
import { nextView, sortAfter } from "../model/boardLook.ts";
import { sortedItems } from "../model/boardSort.ts";
import { statusOf } from "../model/boardStatus.ts";
import type { Column } from "../model/columns.ts";
import panel from "../parts/Panel.module.css";
import { useEntries } from "../parts/useEntries.ts";
import { useHotkeys } from "../parts/useHotkeys.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import { useHand } from "../palette/hands.ts";
import { NewButton } from "../plan/NewButton.tsx";
import classes from "./Board.module.css";
import { BoardList } from "./BoardList.tsx";
import { BoardTools } from "./BoardTools.tsx";
import { NextUp } from "./NextUp.tsx";
import { StateFilter } from "./StateFilter.tsx";
import { useBoardFilter, useBoardLook } from "./useBoardSettings.ts";
import { useSortKey } from "./useSortKey.ts";

export interface BoardProps {
  /** The head of the panel: the tabs that lead here and away. */
  head: ReactNode;
  section: "msel" | "reserve";
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
  /** Opens an inject with the question whether to release it. */
  onRelease: (inject: string) => void;
  /** Two lines a row, for a phone. */
  tall: boolean;
}

/**
 * The MSEL as it is played, as a list, by state or along time: what came, what is to come, and in a section
 * of its own what is kept in reserve. A contingency that has been released stands among the others.
 */
export const Board = memo(function Board(props: BoardProps) {
  const { head, section, cursor, onMove, onOpen, onRelease, tall } = props;
  const { t } = useTranslation("control");
  const entries = useEntries();
  const now = useNowReading();
  const you = useYou()?.person ?? "";
  const [look, setLook] = useBoardLook();
  const [filter, setFilter] = useBoardFilter();
  const [filtering, setFiltering] = useState(false);
  useHand("board", { filter, onFilter: setFilter });
  // A view or a filter is marked as chosen at once; the injects that it brings are drawn in between.
  const sought = useDeferredValue(filter);
  const seen = useDeferredValue(look);
  const fitting = useDeferredValue(cursor);
  const [reserveOpen, setReserveOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const sortKey = useSortKey();
  const mine = (): void => setFilter(withValue(filter, "controllers", you));
  useHotkeys({
    "/": () => search.current?.focus(),
    f: () => setFiltering(true),
    o: mine,
    v: () => setLook({ ...look, view: nextView(look.view) }),
    c: () => setReserveOpen(!reserveOpen),
  });

  const [msel, reserve] = useMemo(() => {
    const kept = entries.filter((entry) => isAtHand(entry.row));
    return [entries.filter((entry) => !isAtHand(entry.row) || !isWaiting(entry.row)), kept];
  }, [entries]);
  const all = section === "msel" ? msel : reserve;
  const found = useMemo(() => all.filter((entry) => matches(entry, sought)), [all, sought]);
  const statuses = useMemo(
    () => found.map((entry): ShownEntry => ({ kind: "entry", entry, status: statusOf(entry, now) })),
    [found, now],
  );
  const counts = countGroups(statuses.map(({ status }) => status));
  const shown = useMemo(
    () => statuses.filter(({ status }) => sought.state === null || groupOf(status) === sought.state),
    [statuses, sought],
  );
  const items = useMemo(
    () => (seen.view === "list" ? sortedItems(shown, seen.sort, now.scenarioMs, sortKey) : []),
    [shown, seen, now, sortKey],
  );
  const onSort = useCallback(
    (by: Column): void => setLook({ ...look, sort: sortAfter(look.sort, by) }),
    [look, setLook],
  );
  const toggleReserve = useCallback(() => setReserveOpen((open) => !open), []);
  const closeReserve = useCallback(() => setReserveOpen(false), []);
  const empty =
    entries.length === 0 ? (
      <EmptyState title={t("board.none")} text={t("board.noneText")} />
    ) : section === "reserve" && reserve.length === 0 ? (
      <EmptyState icon={IconStack2} title={t("board.noReserve")} text={t("board.noReserveText")} />
    ) : (
      <EmptyState title={t("board.noneFound")} text={t("board.noneFoundText")} />
    );
  const walked = { now, cursor, onMove, onOpen };

  return (
    <section className={panel.panel} aria-label={t("board.title")}>
      <h2 className="fb-unseen">{t("board.title")}</h2>
      <div className={panel.head}>
        {head}
        <NewButton compact={tall} />
      </div>
      <NextUp
        entries={entries}
        now={now}
        cursor={fitting}
        reserve={reserveOpen}
        onReserve={toggleReserve}
        onOpen={onOpen}
      />
      {reserveOpen ? (
        <Reserve entries={entries} now={now} cursor={cursor} onClose={closeReserve} onOpen={onOpen} />
      ) : null}
      <div
        id="room"
        role="tabpanel"
        aria-label={t(section === "msel" ? "board.msel" : "board.reserve")}
        className={classes.panel}
      >
        <div className={classes.filters}>
          <StateFilter
            value={filter.state}
            counts={counts}
            onPick={(state) => setFilter({ ...filter, state })}
          />
          <BoardTools
            entries={all}
            filter={filter}
            onFilter={setFilter}
            filtering={filtering}
            onFiltering={setFiltering}
            look={look}
            onLook={setLook}
            search={search}
            tall={tall}
          />
        </div>
        {isFiltered(filter) ? (
          <FilterChips filter={filter} onFilter={setFilter} shown={shown.length} total={all.length} />
        ) : null}
        <SelectionBar />
        {shown.length === 0 ? (
          <div className={classes.empty}>{empty}</div>
        ) : seen.view === "list" ? (
          <BoardList
            key={`${section} ${seen.sort.by} ${seen.sort.down}`}
            {...walked}
            items={items}
            columns={seen.columns}
            sort={seen.sort}
            onSort={onSort}
            tall={tall}
          />
        ) : seen.view === "lanes" ? (
          <StateLanes {...walked} shown={shown} onRelease={onRelease} />
        ) : (
          <WideAxis {...walked} shown={shown} />
        )}
      </div>
    </section>
  );
});
