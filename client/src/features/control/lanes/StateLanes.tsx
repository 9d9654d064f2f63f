import { type KeyboardEvent, memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { send, useView, useYou } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import type { ShownEntry } from "../model/boardItems.ts";
import { mayNow } from "../model/powers.ts";
import { type LaneMove, moveTo, STATE_LANES, stateLanes, stepInLanes, stepOf } from "../model/stateLanes.ts";
import type { Now } from "../model/timing.ts";
import { useStoryTime } from "../parts/useZone.ts";
import { noteDeed } from "../plan/lazyDeeds.ts";
import { byKey } from "../board/byKey.ts";
import { useWalk } from "../board/useWalk.ts";
import type { CardNames } from "./cardNames.ts";
import { LaneColumn } from "./LaneColumn.tsx";
import classes from "./StateLanes.module.css";

export interface StateLanesProps {
  shown: readonly ShownEntry[];
  now: Now;
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
  onRelease: (inject: string) => void;
}

const COMMANDS = {
  release: "inject.release",
  hold: "inject.hold",
  unhold: "inject.unhold",
  undo: "inject.undo",
  complete: "inject.complete",
} as const;

/**
 * The board by state: a lane for what is to come, for what is out and for what was put aside. Cards go on,
 * or back into the plan, by Shift and an arrow or by hand; a release still asks first.
 */
export const StateLanes = memo(function StateLanes({
  shown,
  now,
  cursor,
  onMove,
  onOpen,
  onRelease,
}: StateLanesProps) {
  const { t } = useTranslation("controlBoard");
  const text = useText();
  const story = useStoryTime();
  const units = useUnits();
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const people = useView((view) => view.people);
  const [dragged, setDragged] = useState<ShownEntry | null>(null);
  const lanes = stateLanes(shown, now);
  const ids = STATE_LANES.flatMap((lane) => lanes[lane].map(({ entry }) => entry.row.id));
  const first = stepInLanes(lanes, null, "down");
  const walk = useWalk({
    ids,
    cursor,
    onMove,
    onOpen,
    first,
    stepTo: (by) => stepInLanes(lanes, cursor, by === 1 ? "down" : "up"),
  });

  function run(move: LaneMove | null, { entry }: ShownEntry): void {
    if (move === null || !mayNow(role, phase, COMMANDS[move])) return;
    const inject = entry.row.id;
    const version = entry.row.plan?.version;
    // A refusal is shown in words where it happens.
    switch (move) {
      case "release":
        return onRelease(inject);
      case "complete":
        return void send("inject.complete", { inject }).catch(() => undefined);
      case "undo":
        return void send("inject.undo", { inject, version }).catch(() => undefined);
      case "hold":
      case "unhold": {
        const data = { inject, version };
        const type = COMMANDS[move];
        return void send(type, data).then(
          () => noteDeed(type, data),
          () => undefined,
        );
      }
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    const here = shown.find(({ entry }) => entry.row.id === cursor);
    byKey(event, {
      ArrowDown: () => walk.go(stepInLanes(lanes, cursor, "down"), event.shiftKey),
      ArrowUp: () => walk.go(stepInLanes(lanes, cursor, "up"), event.shiftKey),
      ArrowRight: () =>
        event.shiftKey
          ? here !== undefined && run(stepOf(here, 1), here)
          : walk.go(stepInLanes(lanes, cursor, "right")),
      ArrowLeft: () =>
        event.shiftKey
          ? here !== undefined && run(stepOf(here, -1), here)
          : walk.go(stepInLanes(lanes, cursor, "left")),
      Enter: walk.open,
    });
  }
  const names: CardNames = useMemo(() => ({ text, story, units, people }), [text, story, units, people]);
  return (
    <div
      id="board-list"
      className={classes.lanes}
      role="listbox"
      aria-multiselectable
      aria-orientation="horizontal"
      tabIndex={0}
      aria-label={t("lanes.label")}
      aria-activedescendant={cursor !== null && ids.includes(cursor) ? `inject-${cursor}` : undefined}
      onKeyDown={onKeyDown}
      {...walk.handlers}
    >
      {STATE_LANES.map((lane) => (
        <LaneColumn
          key={lane}
          lane={lane}
          shown={lanes[lane]}
          now={now}
          cursor={cursor}
          marked={walk.marked}
          names={names}
          welcome={dragged !== null && moveTo(dragged, lane) !== null}
          onOpen={onOpen}
          onDrag={setDragged}
          onDrop={() => {
            if (dragged !== null) run(moveTo(dragged, lane), dragged);
            setDragged(null);
          }}
        />
      ))}
    </div>
  );
});
