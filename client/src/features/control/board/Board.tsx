import { IconStack2 } from "@tabler/icons-react";
import { memo, type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { isAtHand, isWaiting } from "../model/boardEntry.ts";
import { type BoardFilter, countGroups, groupOf, matches, NO_FILTER } from "../model/boardFilter.ts";
import { boardItems, type BoardOrder, type ShownEntry } from "../model/boardItems.ts";
import { statusOf } from "../model/boardStatus.ts";
import panel from "../parts/Panel.module.css";
import { useEntries } from "../parts/useEntries.ts";
import { useHotkeys } from "../parts/useHotkeys.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import classes from "./Board.module.css";
import { BoardFilters } from "./BoardFilters.tsx";
import { BoardList } from "./BoardList.tsx";
import { SelectionBar } from "../lazyParts.tsx";
import { NewButton } from "../plan/NewButton.tsx";
import { NextUp } from "./NextUp.tsx";
import { StateFilter } from "./StateFilter.tsx";

export interface BoardProps {
  /** The head of the panel: the tabs that lead here and away. */
  head: ReactNode;
  section: "msel" | "reserve";
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
  /** Two lines a row, for a phone. */
  tall: boolean;
}

/**
 * The MSEL as it is played: what came, what is to come, and in a section of its own what is kept in
 * reserve. A contingency that has been released stands among the others, where it happened.
 */
export const Board = memo(function Board({ head, section, cursor, onMove, onOpen, tall }: BoardProps) {
  const { t } = useTranslation("control");
  const entries = useEntries();
  const now = useNowReading();
  const [filter, setFilter] = useState<BoardFilter>(NO_FILTER);
  const [order, setOrder] = useState<BoardOrder>("time");
  const search = useRef<HTMLInputElement>(null);
  useHotkeys({ "/": () => search.current?.focus() });

  const [msel, reserve] = useMemo(() => {
    const kept = entries.filter((entry) => isAtHand(entry.row));
    return [entries.filter((entry) => !isAtHand(entry.row) || !isWaiting(entry.row)), kept];
  }, [entries]);
  const found = useMemo(
    () => (section === "msel" ? msel : reserve).filter((entry) => matches(entry, filter)),
    [section, msel, reserve, filter],
  );
  const statuses = found.map((entry): ShownEntry => ({ kind: "entry", entry, status: statusOf(entry, now) }));
  const counts = countGroups(statuses.map(({ status }) => status));
  const shown = statuses.filter(({ status }) => filter.state === null || groupOf(status) === filter.state);
  const items = boardItems(shown, order, now.scenarioMs);

  return (
    <section className={panel.panel} aria-label={t("board.title")}>
      <div className={panel.head}>
        {head}
        <NewButton compact={tall} />
      </div>
      <NextUp entries={entries} now={now} onOpen={onOpen} />
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
          <BoardFilters
            filter={filter}
            onFilter={setFilter}
            order={order}
            onOrder={setOrder}
            search={search}
          />
        </div>
        <SelectionBar />
        <div className={classes.columns} aria-hidden>
          <span>{t("board.time")}</span>
          <span>{t("board.t")}</span>
          <span className={classes.right}>{t("board.number")}</span>
          <span>{t("board.inject")}</span>
          <span>{t("board.route")}</span>
          <span>{t("board.line")}</span>
          <span>{t("board.state")}</span>
        </div>
        <BoardList
          key={`${section} ${order}`}
          items={items}
          now={now}
          cursor={cursor}
          onMove={onMove}
          onOpen={onOpen}
          rowPx={tall ? 56 : 33}
          dividerPx={tall ? 30 : 26}
          empty={
            entries.length === 0 ? (
              <EmptyState title={t("board.none")} text={t("board.noneText")} />
            ) : section === "reserve" && reserve.length === 0 ? (
              <EmptyState icon={IconStack2} title={t("board.noReserve")} text={t("board.noReserveText")} />
            ) : (
              <EmptyState title={t("board.noneFound")} text={t("board.noneFoundText")} />
            )
          }
        />
      </div>
    </section>
  );
});
