import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { momentOf, type ShownEntry } from "../model/boardItems.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { isCounting } from "../model/boardStatus.ts";
import type { StateLane } from "../model/stateLanes.ts";
import { type Now, playUntil } from "../model/timing.ts";
import type { Marked } from "../plan/model/marked.ts";
import type { CardNames } from "./cardNames.ts";
import { LaneCard } from "./LaneCard.tsx";
import classes from "./StateLanes.module.css";

/** A card with the room below it, px. */
const CARD_PX = 102;
/** A finger that rests on a card marks it: only a mouse drags. */
const MOUSE = matchMedia("(pointer: fine)").matches;

export interface LaneColumnProps {
  lane: StateLane;
  shown: readonly ShownEntry[];
  now: Now;
  cursor: string | null;
  marked: Marked;
  names: CardNames;
  /** What is dragged may be let go here. */
  welcome: boolean;
  onOpen: (inject: string) => void;
  onDrag: (shown: ShownEntry | null) => void;
  onDrop: () => void;
}

/** One lane, as long as it is: only the cards in sight are drawn. An empty one steps aside for the others. */
export function LaneColumn(props: LaneColumnProps) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { lane, shown, now, cursor, marked, names, welcome, onOpen, onDrag, onDrop } = props;
  const { t } = useTranslation("controlBoard");
  const scroller = useRef<HTMLDivElement>(null);
  const cards = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PX,
    getItemKey: (index) => shown[index]?.entry.row.id ?? index,
    overscan: 4,
  });
  const reveal = useEffectEvent((inject: string) => {
    const at = shown.findIndex(({ entry }) => entry.row.id === inject);
    if (at >= 0) {
      cards.scrollToIndex(at, { align: "auto" });
      scroller.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
  useEffect(() => {
    if (cursor !== null) reveal(cursor);
  }, [cursor]);
  return (
    <div
      className={classes.lane}
      role="group"
      aria-label={`${t(`lanes.names.${lane}`)}: ${shown.length}`}
      data-empty={shown.length === 0}
      data-lane={lane}
      data-welcome={welcome}
      onDragOver={(event) => {
        if (welcome) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <div className={classes.laneHead} aria-hidden title={t(`lanes.about.${lane}`)}>
        <span className={classes.laneName}>{t(`lanes.names.${lane}`)}</span>
        <span className={`${classes.laneCount} fb-figures`}>{shown.length}</span>
      </div>
      <div ref={scroller} className={classes.scroller} role="presentation">
        <div className={classes.cards} role="presentation" style={{ height: cards.getTotalSize() }}>
          {cards.getVirtualItems().map(({ key, index, start }) => {
            const each = shown[index];
            if (each === undefined) return null;
            const { entry } = each;
            const { row } = entry;
            const moment = momentOf(entry);
            const left = isWaiting(row) && moment !== null && isCounting(now) ? playUntil(moment, now) : null;
            return (
              <div
                key={String(key)}
                id={`inject-${row.id}`}
                data-inject={row.id}
                className={classes.place}
                role="option"
                aria-selected={marked.size > 0 ? marked.has(row.id) : row.id === cursor}
                style={{ transform: `translateY(${start}px)` }}
                draggable={MOUSE}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = "move";
                  event.dataTransfer.setData("text/plain", row.id);
                  onDrag(each);
                }}
                onDragEnd={() => onDrag(null)}
              >
                <LaneCard
                  entry={entry}
                  status={each.status}
                  leftMs={left === null ? null : Math.max(0, Math.ceil(left / 1_000) * 1_000)}
                  names={names}
                  assignee={names.people[row.plan?.assignedTo ?? ""]?.name ?? null}
                  cursor={row.id === cursor}
                  marked={marked.has(row.id)}
                  onOpen={onOpen}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
