import { IconCurrentLocation, IconMinus, IconPlus } from "@tabler/icons-react";
import {
  type KeyboardEvent,
  memo,
  startTransition,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { byKey } from "../board/byKey.ts";
import { useWalk } from "../board/useWalk.ts";
import { ticks } from "../model/axis.ts";
import { NOBODY } from "../model/boardFilter.ts";
import type { ShownEntry } from "../model/boardItems.ts";
import { formatT, type Now, wholeStoryAt } from "../model/timing.ts";
import {
  axisSpan,
  besideOnAxis,
  LANE_KINDS,
  type LaneKind,
  placedLanes,
  TITLED_FROM,
  ZOOMS,
} from "../model/wideAxis.ts";
import { Action } from "../parts/Action.tsx";
import { useHotkeys } from "../parts/useHotkeys.ts";
import { usePastPlay } from "../parts/usePastPlay.ts";
import { useStoryTime } from "../parts/useZone.ts";
import { AxisInject } from "./AxisInject.tsx";
import classes from "./WideAxis.module.css";

const MINUTE = 60_000;
const TRACK_PX = 26;
/** Room that an inject takes up with its title, and with its number alone, px. */
const TITLED_PX = 176;
const BARE_PX = 46;
/** Room for the lanes' names, px. */
const NAMES_PX = 132;
/** Injects are drawn this far beyond what is seen to both sides, px; by steps of it the sheet follows. */
const BEYOND_PX = 600;

export interface WideAxisProps {
  shown: readonly ShownEntry[];
  now: Now;
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
}

/** Where the line of now stands while it is followed, of the width that is seen. */
const NOW_AT = 0.3;
const stepAt = (left: number) => Math.max(0, Math.floor(left / BEYOND_PX));

/** The whole exercise along its play time, a lane a storyline, a unit or a controller. */
export const WideAxis = memo(function WideAxis({ shown, now, cursor, onMove, onOpen }: WideAxisProps) {
  const { t } = useTranslation(["controlBoard", "control", "controlPlan"]);
  const text = useText();
  const story = useStoryTime();
  const units = useUnits();
  const { storylines, people, durationMs } = useView((view) => ({
    storylines: view.storylines,
    people: view.people,
    durationMs: view.exercise?.durationMs ?? 0,
  }));
  const past = usePastPlay();
  const [picked, setPicked] = useState<LaneKind>("storyline");
  // The button answers at once; the lanes are laid in between.
  const kind = useDeferredValue(picked);
  const [zoom, setZoom] = useState(2);
  const [follows, setFollows] = useState(true);
  const scroller = useRef<HTMLDivElement>(null);
  const minutePx = ZOOMS[zoom] ?? 32;
  const titled = minutePx >= TITLED_FROM;
  const labelMs = ((titled ? TITLED_PX : BARE_PX) / minutePx) * MINUTE;
  const nowMs = now.playMs ?? 0;

  const inHand = [...new Set(shown.map(({ entry }) => entry.row.plan?.assignedTo ?? NOBODY))];
  const laneIds =
    kind === "unit" ? [...units.keys()] : kind === "storyline" ? Object.keys(storylines) : inHand;
  const lanes = placedLanes(shown, laneIds, kind, now, past, labelMs);
  const [fromMs, toMs] = axisSpan(lanes, durationMs, nowMs);
  const xOf = (playMs: number) => ((playMs - fromMs) / MINUTE) * minutePx;
  const nowX = xOf(nowMs);
  // In steps, so that what is drawn changes now and then and not with each pixel that is scrolled.
  const [step, setStep] = useState(() => stepAt(nowX - innerWidth * NOW_AT));
  // What is in sight comes first, what stands ready beside it after.
  const [ready, setReady] = useState(false);
  useEffect(() => startTransition(() => setReady(true)), []);
  const left = (step - (ready ? 1 : 0)) * BEYOND_PX - TITLED_PX;
  const right = ready ? (step + 2) * BEYOND_PX + innerWidth : (step + 1) * BEYOND_PX + innerWidth / 2;
  const isNear = (x: number) => x > left && x < right;
  const untimed = shown.filter(
    ({ entry }) => entry.row.releasedSeq === null && entry.row.plan?.dueMs == null,
  );

  const placed = lanes.flatMap(({ injects }) => injects).sort((a, b) => a.playMs - b.playMs);
  const byTime = [...new Set(placed.map((each) => each.shown.entry.row.id))];
  const places = new Map(byTime.map((id, index) => [id, index + 1]));
  const firstToCome = placed.find(({ playMs }) => playMs >= nowMs)?.shown.entry.row.id;
  const walk = useWalk({
    ids: byTime,
    cursor,
    onMove(to) {
      setFollows(false);
      onMove(to);
    },
    onOpen,
    first: firstToCome ?? null,
  });

  const lookAtNow = useEffectEvent(() => {
    const box = scroller.current;
    box?.scrollTo({ left: nowX - (box.clientWidth - NAMES_PX) * NOW_AT });
  });
  const second = Math.round(nowX);
  useEffect(() => {
    if (follows) lookAtNow();
  }, [follows, second, zoom]);
  useEffect(() => {
    if (cursor === null || follows) return;
    const mark = scroller.current?.querySelector(`[data-inject="${CSS.escape(cursor)}"]`);
    mark?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cursor, follows]);

  const nearer = (by: number) => setZoom(Math.max(0, Math.min(ZOOMS.length - 1, zoom + by)));
  useHotkeys({ t: () => setFollows(true), "+": () => nearer(1), "-": () => nearer(-1) });
  function onKeyDown(event: KeyboardEvent): void {
    byKey(event, {
      ArrowRight: () => walk.move(1, event.shiftKey),
      ArrowLeft: () => walk.move(-1, event.shiftKey),
      ArrowDown: () => walk.go(besideOnAxis(lanes, cursor, 1)),
      ArrowUp: () => walk.go(besideOnAxis(lanes, cursor, -1)),
      Home: () => walk.go(byTime[0] ?? null),
      End: () => walk.go(byTime.at(-1) ?? null),
      Enter: walk.open,
    });
  }
  const nameOf = (id: string): string => {
    if (kind === "unit") return units.get(id)?.name ?? id;
    if (kind === "storyline") return text(storylines[id]?.title);
    return id === NOBODY ? t("controlPlan:board.nobodys") : (people[id]?.name ?? id);
  };
  return (
    <div ref={coverDesk} className={classes.axis}>
      <div className={classes.tools}>
        <span role="group" aria-label={t("axis.rows")}>
          {LANE_KINDS.map((each) => (
            <Action key={each} kind="quiet" aria-pressed={picked === each} onClick={() => setPicked(each)}>
              {t(`axis.by.${each}`)}
            </Action>
          ))}
        </span>
        {untimed.length === 0 ? null : (
          <span className={classes.dim}>{t("axis.untimed", { count: untimed.length })}</span>
        )}
        <span className={classes.spring} />
        <Action
          kind="quiet"
          icon={<IconCurrentLocation size={14} aria-hidden />}
          hotkey="T"
          aria-pressed={follows}
          onClick={() => setFollows(true)}
        >
          {t("control:board.toNow")}
        </Action>
        <Action
          kind="quiet"
          icon={<IconMinus size={14} aria-hidden />}
          aria-label={t("axis.farther")}
          title={`${t("axis.farther")} (−)`}
          disabled={zoom === 0}
          onClick={() => nearer(-1)}
        />
        <Action
          kind="quiet"
          icon={<IconPlus size={14} aria-hidden />}
          aria-label={t("axis.nearer")}
          title={`${t("axis.nearer")} (+)`}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => nearer(1)}
        />
      </div>
      <div
        ref={scroller}
        id="board-list"
        className={classes.scroller}
        role="listbox"
        aria-multiselectable
        aria-orientation="horizontal"
        tabIndex={0}
        aria-label={t("axis.label")}
        aria-activedescendant={cursor !== null && places.has(cursor) ? `axis-${cursor}` : undefined}
        onKeyDown={onKeyDown}
        onScroll={(event) => setStep(stepAt(event.currentTarget.scrollLeft))}
        onWheel={() => setFollows(false)}
        onPointerDownCapture={() => setFollows(false)}
        {...walk.handlers}
      >
        <div className={classes.sheet} style={{ width: NAMES_PX + xOf(toMs) }} role="presentation">
          <div className={`${classes.scale} fb-figures`} aria-hidden>
            {ticks(fromMs, toMs, minutePx >= 16).map((tick) => (
              <span key={tick} className={classes.tick} style={{ left: NAMES_PX + xOf(tick) }}>
                {formatT(tick)} <span className={classes.dim}>{story(wholeStoryAt(tick, now))}</span>
              </span>
            ))}
          </div>
          <span className={classes.past} style={{ width: Math.max(0, nowX) }} />
          <span className={classes.now} style={{ left: NAMES_PX + nowX }} />
          {lanes.map(({ id, tracks, injects }) => (
            <div
              key={id}
              className={classes.lane}
              role="group"
              aria-label={nameOf(id)}
              style={{ height: tracks * TRACK_PX + 6 }}
            >
              <span className={classes.name} title={nameOf(id)} aria-hidden>
                <span className="fb-clip">{nameOf(id)}</span>
                <span className={`${classes.dim} fb-figures`}>{injects.length}</span>
              </span>
              {/* The cursor's is there always: the list names it as its active one, and it is scrolled to. */}
              {injects
                .filter((each) => isNear(xOf(each.playMs)) || each.shown.entry.row.id === cursor)
                .map(({ shown: { entry, status }, playMs, track }) => (
                  <AxisInject
                    key={entry.row.id}
                    entry={entry}
                    status={status}
                    title={text(entry.row.title)}
                    at={formatT(playMs)}
                    place={places.get(entry.row.id) ?? 0}
                    of={byTime.length}
                    x={Math.round(NAMES_PX + xOf(playMs))}
                    y={3 + track * TRACK_PX}
                    titled={titled}
                    widthPx={titled ? TITLED_PX - 6 : BARE_PX - 4}
                    /* On several units' lanes it stands several times: the first is the one that is read out. */
                    first={kind !== "unit" || entry.row.to[0] === id}
                    cursor={entry.row.id === cursor}
                    marked={walk.marked.has(entry.row.id)}
                    selected={walk.marked.size > 0 ? walk.marked.has(entry.row.id) : entry.row.id === cursor}
                    onOpen={onOpen}
                  />
                ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
});

/**
 * Tells the desk around it that the whole axis is shown. By an attribute: a style that asks whether there
 * is one inside (`:has`) would have the browser style the desk anew with every act that arrives.
 */
function coverDesk(axis: HTMLElement | null): (() => void) | undefined {
  if (axis === null) return undefined;
  const desk = axis.closest("[data-desk]");
  desk?.setAttribute("data-axis", "wide");
  return () => desk?.removeAttribute("data-axis");
}
