import { type KeyboardEvent, memo, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { useSize } from "../../../ui/useSize.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { axisLanes, type AxisLanes, type AxisMark, axisStart, SPAN_MS, ticks } from "../model/axis.ts";
import { formatT, wholeStoryAt } from "../model/timing.ts";
import { Action } from "../parts/Action.tsx";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { useEntries } from "../parts/useEntries.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import { usePastPlay } from "../parts/usePastPlay.ts";
import { useStoryTime } from "../parts/useZone.ts";
import { Lane } from "./Lane.tsx";
import classes from "./TimeAxis.module.css";

/** Marks nearer than this on the screen become one, px. */
const APART_PX = 13;

export interface TimeAxisProps {
  cursor: string | null;
  onOpen: (inject: string) => void;
}

/** A quarter of an hour back and half an hour ahead, as play goes: what came when, and what piles up. */
export const TimeAxis = memo(function TimeAxis({ cursor, onOpen }: TimeAxisProps) {
  const { t } = useTranslation("control");
  const text = useText();
  const story = useStoryTime();
  const units = useUnits();
  const storylines = useView((view) => view.storylines);
  const entries = useEntries();
  const now = useNowReading();
  const past = usePastPlay();
  const [picked, setPicked] = useState<AxisLanes>("storyline");
  // The button answers at once; the lanes are laid in between.
  const by = useDeferredValue(picked);
  const [read, setRead] = useState<AxisMark | null>(null);
  const [field, { width }] = useSize();

  const start = axisStart(now.playMs);
  const lanes = useMemo(() => {
    const window = {
      fromMs: start,
      toMs: start + SPAN_MS,
      apartMs: width === 0 ? 0 : (APART_PX / width) * SPAN_MS,
      past,
    };
    const ids = by === "unit" ? [...units.keys()] : Object.keys(storylines);
    return axisLanes(entries, ids, by, now, window);
  }, [start, width, past, by, units, storylines, entries, now]);
  // The lanes lie still on a sheet as wide as the window, and the sheet moves with the clock.
  const shift = { transform: `translateX(${(-start / SPAN_MS) * 100}%)` };
  const nowShare = ((now.playMs ?? 0) - start) / SPAN_MS;

  /** Left and right go from mark to mark, in time and then down the lanes. */
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const marks = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-mark]")].sort(
      (a, b) => Number(a.dataset["mark"]) - Number(b.dataset["mark"]),
    );
    const at = marks.findIndex((mark) => mark === document.activeElement);
    marks[Math.max(0, Math.min(marks.length - 1, at + by))]?.focus();
  }

  const describe = (mark: AxisMark): string => {
    const first = mark.entries[0];
    const at = formatT(mark.playMs);
    if (mark.entries.length === 1 && first !== undefined) {
      return `${at} · #${first.number} ${text(first.row.title)}`;
    }
    const titles = mark.entries.map((entry) => text(entry.row.title)).join(" · ");
    return t("axis.cluster", { count: mark.entries.length, t: at, titles });
  };
  const firstMark = lanes.flatMap((lane) => lane.marks).sort((a, b) => a.playMs - b.playMs)[0];

  return (
    <section className={classes.axis} aria-label={t("axis.title")}>
      <div className={classes.head}>
        <div className={classes.rows} role="group" aria-label={t("axis.rows")}>
          {(["storyline", "unit"] as const).map((each) => (
            <Action
              key={each}
              kind="quiet"
              className={classes.choice ?? ""}
              aria-pressed={picked === each}
              onClick={() => setPicked(each)}
            >
              {t(each === "unit" ? "axis.units" : "axis.storylines")}
            </Action>
          ))}
        </div>
        <div className={`${classes.scale} fb-figures`} aria-hidden>
          <div className={classes.sheet} style={shift}>
            {ticks(start, start + SPAN_MS, width > 560).map((tick) => (
              <span key={tick} className={classes.tick} style={{ left: `${(tick / SPAN_MS) * 100}%` }}>
                {formatT(tick)}
                {tick > (now.playMs ?? -1) ? (
                  <span className={classes.story}>{story(wholeStoryAt(tick, now))}</span>
                ) : null}
              </span>
            ))}
          </div>
        </div>
      </div>
      <div className={classes.lanes} role="group" aria-label={t("axis.label")} onKeyDown={onKeyDown}>
        <div className={classes.names}>
          {lanes.map((lane) => (
            <span
              key={lane.id}
              className={classes.name}
              title={by === "unit" ? units.get(lane.id)?.name : text(storylines[lane.id]?.title)}
            >
              {by === "unit" ? <UnitLetters ids={[lane.id]} units={units} /> : null}
              <span className="fb-clip">
                {by === "unit" ? units.get(lane.id)?.name : text(storylines[lane.id]?.title)}
              </span>
            </span>
          ))}
        </div>
        <div className={classes.field} ref={field}>
          <span className={classes.past} style={{ width: `${nowShare * 100}%` }} />
          <div className={classes.sheet} style={shift}>
            {lanes.map((lane) => (
              <Lane
                key={lane.id}
                lane={lane}
                cursor={cursor}
                first={firstMark}
                describe={describe}
                onRead={setRead}
                onOpen={onOpen}
              />
            ))}
          </div>
          <span className={classes.now} style={{ left: `${nowShare * 100}%` }} aria-hidden />
          {read === null ? null : (
            <output
              className={classes.read}
              data-side={(read.playMs - start) / SPAN_MS > 0.55 ? "left" : "right"}
            >
              <StateMark state={read.state} compact />
              {describe(read)}
            </output>
          )}
        </div>
      </div>
    </section>
  );
});
