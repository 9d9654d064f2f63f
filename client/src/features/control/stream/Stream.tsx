import type { ActRow, RatingRow } from "@firebreak/shared/views";
import { useVirtualizer } from "@tanstack/react-virtual";
import { IconActivity, IconArrowUp } from "@tabler/icons-react";
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { tellOnce } from "../../../ui/tellOnce.ts";
import { useTeller } from "../../../ui/useTeller.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { RatedResponse } from "../lazyParts.tsx";
import { ratingsByResponse } from "../model/ratings.ts";
import { concerns, streamWindow } from "../model/streamWindow.ts";
import { Action } from "../parts/Action.tsx";
import { useStoryTime } from "../parts/useZone.ts";
import classes from "./Stream.module.css";
import { StreamLine } from "./StreamLine.tsx";

const ROW_PX = 29;
const NOBODY: readonly string[] = [];
const UNRATED: readonly RatingRow[] = [];

export interface StreamProps {
  /** Only what concerns this unit. */
  unit: string | null;
  onOpen: (inject: string) => void;
}

/**
 * The course of events, newest first. It stands still under a reader who has scrolled down, or who walks
 * through it by keyboard. What was published can be rated where it stands: R, then the letter.
 */
export const Stream = memo(function Stream({ unit, onOpen }: StreamProps) {
  "use no memo"; // useVirtualizer answers with an object that changes inside.
  const { t } = useTranslation("control");
  const story = useStoryTime();
  const units = useUnits();
  const teller = useTeller();
  const acts = useView((view) => view.acts);
  const injects = useView((view) => view.injects);
  const scroller = useRef<HTMLDivElement>(null);
  const [holdAt, setHoldAt] = useState<number | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [rating, setRating] = useState<string | null>(null);
  const rated = useView((view) => (rating === null ? undefined : view.responses[rating]));
  const ratings = useView((view) => view.ratings);
  const given = useMemo(() => ratingsByResponse(ratings), [ratings]);
  const closeRating = useCallback(() => setRating(null), []);
  const concerned = useMemo(
    () => acts.filter((act) => concerns(act, unit, (inject) => injects[inject]?.to ?? NOBODY)),
    [acts, unit, injects],
  );
  const shown = useMemo(() => streamWindow(concerned, holdAt), [concerned, holdAt]);
  const rows = useVirtualizer({
    count: shown.acts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => shown.acts[index]?.seq ?? index,
    overscan: 12,
  });
  const newest = acts.at(-1)?.seq ?? 0;

  // Where the filter changes, what was being read is gone.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [unit]);

  const at = shown.acts.findIndex((act) => act.seq === cursor);
  const stop = shown.acts[Math.max(0, at)]?.seq;

  function focusLine(index: number): void {
    const act = shown.acts[Math.max(0, Math.min(shown.acts.length - 1, index))];
    if (act === undefined) return;
    if (index > 0 && holdAt === null) setHoldAt(newest);
    rows.scrollToIndex(shown.acts.indexOf(act), { align: "auto" });
    // The line may have to be drawn first.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-seq="${act.seq}"]`)?.focus({ preventScroll: true }),
    );
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = Math.max(0, at);
    const moves: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + 10,
      PageUp: here - 10,
      Home: 0,
      End: shown.acts.length - 1,
    };
    const to = moves[event.key];
    const act = shown.acts[here];
    if (to !== undefined) focusLine(event.target === event.currentTarget ? here : to);
    else if (event.key.toLowerCase() === "r" && isPublication(act)) setRating(act.response);
    else return;
    event.preventDefault();
  }

  if (concerned.length === 0) {
    return (
      <EmptyState
        icon={IconActivity}
        title={t(unit === null ? "stream.none" : "stream.noneUnit")}
        text={t("stream.noneText")}
      />
    );
  }
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t("stream.label")}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          const reading = event.currentTarget.scrollTop > ROW_PX / 2;
          if (reading !== (holdAt !== null)) setHoldAt(reading ? newest : null);
        }}
      >
        <div className={classes.lines} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ key, index, start, size }) => {
            const act = shown.acts[index];
            if (act === undefined) return null;
            return (
              <div
                key={String(key)}
                className={classes.line}
                data-fresh={index === 0 && holdAt === null}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                <StreamLine
                  act={act}
                  time={story(act.scenarioMs)}
                  words={tellOnce(act, teller)}
                  units={units}
                  ratings={isPublication(act) ? (given.get(act.response) ?? UNRATED) : undefined}
                  stop={act.seq === stop}
                  onFocus={setCursor}
                  onOpen={onOpen}
                  onRate={setRating}
                />
              </div>
            );
          })}
        </div>
      </div>
      {shown.held === 0 ? null : (
        <Action
          kind="primary"
          className={classes.held ?? ""}
          icon={<IconArrowUp size={14} aria-hidden />}
          onClick={() => {
            setHoldAt(null);
            scroller.current?.scrollTo({ top: 0 });
          }}
        >
          {t("stream.held", { count: shown.held })}
        </Action>
      )}
      {rated === undefined ? null : (
        <div className={classes.dock}>
          <RatedResponse key={rated.id} response={rated} onClose={closeRating} />
        </div>
      )}
    </div>
  );
});

/** Something that a unit has made public: it can be rated. */
function isPublication(act: ActRow | undefined): act is ActRow & { response: string } {
  return act?.type === "response.published" && act.response !== undefined;
}
