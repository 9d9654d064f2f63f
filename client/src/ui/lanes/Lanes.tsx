import { formatSpan } from "@firebreak/shared/duration";
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../../i18n/format.ts";
import { useText } from "../../i18n/useText.ts";
import { useDrill, useView } from "../../store/drill.ts";
import { nameOf, tellWhole } from "../actWords.ts";
import { useSize } from "../useSize.ts";
import { useTeller } from "../useTeller.ts";
import { useUnits } from "../useUnits.ts";
import type { Chronicle } from "./chronicle.ts";
import { HandoffLines } from "./HandoffLines.tsx";
import { LaneAxis } from "./LaneAxis.tsx";
import type { LaneFoot } from "./laneFoot.ts";
import type { Lane } from "./laneOrder.ts";
import { type LaneSize, METRICS } from "./laneMetrics.ts";
import { LaneNames } from "./LaneNames.tsx";
import { LaneRow } from "./LaneRow.tsx";
import classes from "./Lanes.module.css";
import type { LaidLane, LaidMark } from "./laidLane.ts";
import { layoutLanes } from "./layoutLanes.ts";
import { MarkDetails } from "./MarkDetails.tsx";
import { type Direction, findMark, firstMark, nextMark } from "./nextMark.ts";
import { NowLine } from "./NowLine.tsx";
import type { Pause } from "./pauses.ts";
import { scenarioAt } from "./storyClock.ts";
import type { LaneView } from "./useLaneWindow.ts";
import { useMarkWords } from "./useMarkWords.ts";

export interface LanesProps {
  chronicle: Chronicle;
  lanes: readonly Lane[];
  view: LaneView;
  size: LaneSize;
  /** false: to be looked at alone, as on a hall's wall: no focus, no details line. */
  handy?: boolean;
  /** What stands below, on the same axis. The same component always. */
  Foot?: LaneFoot;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** The timeline in lanes. Draws only what lies in the window and is scrolled into view. */
export function Lanes({ chronicle, lanes, view, size, handy = true, Foot }: LanesProps) {
  const { t } = useTranslation("observer");
  const text = useText();
  const units = useUnits();
  const teller = useTeller();
  const words = useMarkWords();
  const metrics = METRICS[size];
  const exercise = useView((each) => each.exercise);
  const sites = useView((each) => each.sites);
  const clock = useDrill((state) => state.clock);
  const [plot, { width }] = useSize();
  const [scroller, { height }] = useSize();
  const [scrollTop, setScrollTop] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  // What was there when the chart was opened has not just come.
  const [openedAt] = useState(() => lastSeq(chronicle));
  const canvas = useRef<SVGSVGElement>(null);
  const [marksMoving, axisMoving] = [useRef<SVGGElement>(null), useRef<SVGGElement>(null)];
  const [marksNow, axisNow] = [useRef<SVGGElement>(null), useRef<SVGGElement>(null)];
  const [footMoving, footNow] = [useRef<SVGGElement>(null), useRef<SVGGElement>(null)];
  const arrow = useId();

  const { fromMs, toMs } = view.window;
  const layout = useMemo(
    () =>
      layoutLanes(
        chronicle,
        { fromMs, toMs },
        { width: Math.max(1, width), room: height, scrollTop, lanes, metrics, words: words.short },
      ),
    [chronicle, fromMs, toMs, width, height, scrollTop, lanes, metrics, words],
  );
  const inHand = findMark(layout, hovered) ?? findMark(layout, focused) ?? findMark(layout, pinned);
  const current = (findMark(layout, focused) ?? firstMark(layout))?.lead.key ?? null;

  const { samples } = chronicle;
  // The same function while it says the same: lanes that nothing has changed in are then left alone.
  const say = useCallback(
    (mark: LaidMark): string => {
      const sentence = tellWhole(words.whole(mark.lead), teller);
      const more = mark.members.length - 1;
      const time =
        exercise === null || clock === null
          ? ""
          : readScenarioTime(scenarioAt(samples, clock, mark.lead.playMs), exercise).time;
      return `${time} ${sentence}${more === 0 ? "" : `, ${t("lanes.more", { count: more })}`}`;
    },
    [words, teller, exercise, clock, samples, t],
  );

  function tellPause({ fromAt, untilAt, reason }: Pause): string {
    const length =
      untilAt === null ? t("lanes.paused") : t("lanes.pausedFor", { time: formatSpan(untilAt - fromAt) });
    return reason === null ? length : `${length}: ${reason}`;
  }

  function laneName(lane: Lane): string {
    if (lane.kind === "public") return t("lanes.public");
    return lane.kind === "unit" ? nameOf(lane.id, teller) : text(sites[lane.id]?.name);
  }

  function press(event: KeyboardEvent): void {
    const direction = event.shiftKey ? undefined : ARROWS[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      const next = nextMark(layout, focused, direction)?.lead.key;
      if (next === undefined) return;
      setFocused(next);
      canvas.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(next)}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      setPinned(pinned === focused ? null : focused);
    } else if (event.key === "Escape" && pinned !== null) {
      event.preventDefault();
      setPinned(null);
    }
  }

  function focus(event: FocusEvent): void {
    const key = markOf(event.target);
    if (key === null) return;
    setFocused(key);
    // Only a reader with keys is waited for; a press of the mouse does not stop the play.
    if (event.target.matches(":focus-visible")) view.freeze(true);
  }

  const handlers = handy
    ? {
        onKeyDown: press,
        onFocus: focus,
        onBlur: () => view.freeze(false),
        onPointerOver: (event: PointerEvent) => setHovered(markOf(event.target)),
        onPointerLeave: () => setHovered(null),
        onClick: (event: { target: EventTarget }) => {
          const key = markOf(event.target);
          setPinned(key === pinned ? null : key);
        },
      }
    : {};
  const open = chronicle.pauses.at(-1)?.untilAt === null;
  return (
    <div className={classes.chart} data-size={size} style={{ "--names": `${metrics.names}px` }}>
      <div className={classes.top}>
        <div className={classes.corner} style={{ height: metrics.axis, fontSize: metrics.font * 0.88 }}>
          <span>{t("lanes.story")}</span>
          <span>{t("lanes.play")}</span>
        </div>
        <div className={classes.axisBox} style={{ height: metrics.axis }}>
          <LaneAxis
            window={layout.window}
            still={view.ended}
            width={width}
            metrics={metrics}
            samples={chronicle.samples}
            moving={axisMoving}
            standing={axisNow}
          />
        </div>
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        // The marks are walked by keys; where there are none yet, the lanes are scrolled by them.
        {...(current === null && { tabIndex: 0, role: "group", "aria-label": t("lanes.title") })}
        onScroll={(event) => setScrollTop(Math.round(event.currentTarget.scrollTop / 40) * 40)}
      >
        <LaneNames lanes={layout.lanes} metrics={metrics} />
        <div ref={plot} className={classes.plot}>
          <svg
            ref={canvas}
            width={width}
            height={layout.height}
            className={classes.canvas}
            role="group"
            aria-label={t("lanes.title")}
            {...handlers}
          >
            <g ref={marksNow} aria-hidden>
              <rect
                className={classes.future}
                width={width}
                height={layout.height}
                data-paused={open || undefined}
              />
              <line className={classes.now} y2={layout.height} />
            </g>
            {layout.lanes.map(({ lane, y, height: laneHeight }) => (
              <line
                key={lane.id}
                className={classes.rule}
                y1={y + laneHeight}
                y2={y + laneHeight}
                x2={width}
              />
            ))}
            <g ref={marksMoving}>
              {layout.pauses.map(({ x, pause }) => (
                <rect key={pause.seq} className={classes.pause} x={x - 4} width={8} height={layout.height}>
                  <title>{tellPause(pause)}</title>
                </rect>
              ))}
              <HandoffLines handoffs={layout.handoffs} units={units} read={handoffOf(inHand)} id={arrow} />
              {layout.lanes.map((laid) => (
                <LaneRow
                  key={laid.lane.id}
                  laid={laid}
                  name={laneName(laid.lane)}
                  metrics={metrics}
                  say={say}
                  handy={handy}
                  current={markIn(laid, current)}
                  pinned={markIn(laid, pinned)}
                  freshAfter={openedAt}
                />
              ))}
            </g>
          </svg>
        </div>
      </div>
      {Foot === undefined ? null : (
        <Foot
          chronicle={chronicle}
          window={layout.window}
          width={width}
          metrics={metrics}
          handy={handy}
          moving={footMoving}
          standing={footNow}
        />
      )}
      {handy ? <MarkDetails mark={inHand} words={words} samples={chronicle.samples} /> : null}
      <NowLine
        view={view}
        width={width}
        moving={[marksMoving, axisMoving, footMoving]}
        standing={[marksNow, axisNow, footNow]}
      />
    </div>
  );
}

function markOf(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest("[data-mark]")?.getAttribute("data-mark") ?? null)
    : null;
}

/** The handoff that a mark belongs to. */
function handoffOf(mark: LaidMark | null): string | null {
  if (mark === null || mark.lead.type !== "act") return null;
  return mark.lead.act.request ?? mark.lead.act.escalation ?? null;
}

function lastSeq({ marks }: Chronicle): number {
  let last = 0;
  for (const lane of marks.values()) {
    last = Math.max(last, lane.arrivals.at(-1)?.seq ?? 0, lane.acts.at(-1)?.seq ?? 0);
  }
  return last;
}

/** The key where it is one of the lane's marks, else null: the other lanes do not hear of it. */
function markIn({ marks }: LaidLane, key: string | null): string | null {
  const is = ({ lead }: LaidMark) => lead.key === key;
  return marks !== null && (marks.arrivals.some(is) || marks.acts.some(is)) ? key : null;
}
