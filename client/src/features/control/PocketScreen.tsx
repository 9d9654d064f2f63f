import { useMediaQuery } from "@mantine/hooks";
import { IconActivity, IconChartLine, IconClock, IconListDetails, IconUsers } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ClockActions } from "./clock/ClockActions.tsx";
import { ClockReadout } from "./clock/ClockReadout.tsx";
import { RateControl } from "./clock/RateControl.tsx";
import { CoordinationPanel } from "./CoordinationPanel.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import type { Room } from "./model/rooms.ts";
import { InjectDetail, NewInject, TimeAxis } from "./lazyParts.tsx";
import { useHand } from "./palette/hands.ts";
import { usePlanning } from "./plan/planning.ts";
import { PanelTabs } from "./parts/PanelTabs.tsx";
import classes from "./PocketScreen.module.css";
import { Rooms } from "./Rooms.tsx";
import type { DeskHands } from "./useDesk.ts";

type Page = "board" | "stream" | "public" | "people" | "clock";
const STREAM = ["stream"] as const;
const PEOPLE = ["people"] as const;
const PLAN = ["msel", "reserve"] as const satisfies readonly Room[];
const PUBLIC = ["public", "ladders", "feed"] as const satisfies readonly Room[];

/** The control cell in one column: one part at a time, the inject's detail over it. */
export function PocketScreen({ desk, seen, move, open, intend, close, setTray }: DeskHands) {
  const { t } = useTranslation("control");
  const narrow = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const [page, setPage] = useState<Page>("board");
  const [plan, setPlan] = useState<Room>("msel");
  const [side, setSide] = useState<Room>("public");
  const turnTo = (next: Page): void => {
    close();
    setPage(next);
  };
  useHand("page", turnTo);
  useHand("room", (room) => {
    const planned = PLAN.some((each) => each === room);
    turnTo(planned ? "board" : "public");
    if (planned) setPlan(room);
    else setSide(room);
  });
  const release = useCallback(
    (inject: string) => {
      open(inject);
      intend("release");
    },
    [open, intend],
  );
  const { writing } = usePlanning();
  const showing = seen.open && seen.cursor !== null;
  return (
    <div className={classes.pocket}>
      <PanelTabs
        wide
        label={t("tabs.label")}
        panel="pocket-page"
        active={page}
        onPick={turnTo}
        tabs={[
          { name: "board", label: t("tabs.board"), icon: <IconListDetails size={16} aria-hidden /> },
          { name: "stream", label: t("tabs.stream"), icon: <IconActivity size={16} aria-hidden /> },
          { name: "public", label: t("tabs.public"), icon: <IconChartLine size={16} aria-hidden /> },
          { name: "people", label: t("tabs.people"), icon: <IconUsers size={16} aria-hidden /> },
          { name: "clock", label: t("tabs.clock"), icon: <IconClock size={16} aria-hidden /> },
        ]}
      />
      <div id="pocket-page" role="tabpanel" aria-label={t(`tabs.${page}`)} className={classes.page}>
        {page === "board" || page === "public" ? (
          <Rooms
            rooms={page === "board" ? PLAN : PUBLIC}
            room={page === "board" ? plan : side}
            onRoom={page === "board" ? setPlan : setSide}
            cursor={desk.cursor}
            onMove={move}
            onOpen={open}
            onRelease={release}
            tall={narrow ?? false}
          />
        ) : null}
        {page === "stream" ? (
          <>
            <div className={classes.half}>
              <EventsPanel parts={STREAM} onOpen={open} />
            </div>
            <div className={classes.half}>
              <CoordinationPanel onOpen={open} />
            </div>
          </>
        ) : null}
        {page === "people" ? <EventsPanel parts={PEOPLE} onOpen={open} /> : null}
        {page === "clock" ? (
          <div className={classes.clock}>
            <div className={classes.face}>
              <ClockReadout large />
              <RateControl />
              <ClockActions tray={desk.tray} onTray={setTray} />
            </div>
            <TimeAxis cursor={seen.cursor} onOpen={open} />
          </div>
        ) : null}
        {writing !== null && writing.kind !== "edit" ? (
          <div className={classes.over}>
            <NewInject writing={writing} />
          </div>
        ) : showing && seen.cursor !== null ? (
          <div className={classes.over}>
            <InjectDetail inject={seen.cursor} intent={seen.intent} onIntend={intend} onClose={close} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
