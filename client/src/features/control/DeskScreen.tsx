import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { CoordinationPanel } from "./CoordinationPanel.tsx";
import classes from "./DeskScreen.module.css";
import { EventsPanel } from "./EventsPanel.tsx";
import { type Room, ROOMS } from "./model/rooms.ts";
import { Covered, InjectDetail, NewInject, Public, TimeAxis } from "./lazyParts.tsx";
import { useHand } from "./palette/hands.ts";
import { usePlanning } from "./plan/planning.ts";
import panel from "./parts/Panel.module.css";
import { Rooms } from "./Rooms.tsx";
import type { DeskHands } from "./useDesk.ts";

const BOTH = ["stream", "people"] as const;
const STREAM = ["stream"] as const;
const PEOPLE = ["people"] as const;

/**
 * The control cell at a desk: everything at once. On a wide screen the detail has a column of its own, and
 * while none is open the public stands there.
 */
export function DeskScreen({ desk, seen, move, open, intend, close }: DeskHands) {
  const wide = useMediaQuery("(min-width: 106em)", undefined, { getInitialValueInEffect: false });
  const { t } = useTranslation("control");
  const [room, setRoom] = useState<Room>("msel");
  useHand("room", setRoom);
  const release = useCallback(
    (inject: string) => {
      open(inject);
      intend("release");
    },
    [open, intend],
  );
  // The board and the detail answer at once, the small axis in between.
  const marked = useDeferredValue(desk.cursor);
  const { writing } = usePlanning();
  const detail =
    writing !== null && writing.kind !== "edit" ? (
      <NewInject writing={writing} />
    ) : seen.open && seen.cursor !== null ? (
      <InjectDetail inject={seen.cursor} intent={seen.intent} onIntend={intend} onClose={close} />
    ) : null;
  return (
    <div className={classes.desk} data-desk>
      <div className={classes.columns} data-wide={wide}>
        <div className={classes.board}>
          <Rooms
            rooms={ROOMS}
            room={room}
            onRoom={setRoom}
            cursor={desk.cursor}
            onMove={move}
            onOpen={open}
            onRelease={release}
          />
        </div>
        <div className={classes.side}>
          <div className={classes.upper}>
            <EventsPanel parts={wide ? STREAM : BOTH} onOpen={open} />
          </div>
          <div className={classes.lower}>
            <CoordinationPanel onOpen={open} onSummon={close} />
          </div>
          {wide || detail === null ? null : (
            <div className={classes.over}>
              {detail}
              <Covered />
            </div>
          )}
        </div>
        {wide ? (
          <div className={classes.third}>
            {detail ?? (
              <>
                {room === "public" ? null : (
                  <section className={`${panel.panel} ${classes.public}`} aria-label={t("public.label")}>
                    <Public />
                  </section>
                )}
                <div className={classes.people}>
                  <EventsPanel parts={PEOPLE} onOpen={open} />
                </div>
              </>
            )}
          </div>
        ) : null}
      </div>
      <TimeAxis cursor={marked} onOpen={open} />
    </div>
  );
}
