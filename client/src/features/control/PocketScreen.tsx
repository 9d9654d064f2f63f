import { useMediaQuery } from "@mantine/hooks";
import { IconActivity, IconClock, IconListDetails, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TimeAxis } from "./axis/TimeAxis.tsx";
import { Board } from "./board/Board.tsx";
import { ClockActions } from "./clock/ClockActions.tsx";
import { ClockReadout } from "./clock/ClockReadout.tsx";
import { RateControl } from "./clock/RateControl.tsx";
import { CoordinationPanel } from "./CoordinationPanel.tsx";
import { InjectDetail } from "./detail/InjectDetail.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import { PanelTabs } from "./parts/PanelTabs.tsx";
import classes from "./PocketScreen.module.css";
import type { DeskHands } from "./useDesk.ts";

type Page = "board" | "stream" | "people" | "clock";
const STREAM = ["stream"] as const;
const PEOPLE = ["people"] as const;

/** The control cell in one column: one part at a time, the inject's detail over it. */
export function PocketScreen({ desk, move, open, intend, close, setTray }: DeskHands) {
  const { t } = useTranslation("control");
  const narrow = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const [page, setPage] = useState<Page>("board");
  const showing = desk.open && desk.cursor !== null;
  return (
    <div className={classes.pocket}>
      <PanelTabs
        wide
        label={t("tabs.label")}
        panel="pocket-page"
        active={page}
        onPick={(next) => {
          close();
          setPage(next);
        }}
        tabs={[
          { name: "board", label: t("tabs.board"), icon: <IconListDetails size={16} aria-hidden /> },
          { name: "stream", label: t("tabs.stream"), icon: <IconActivity size={16} aria-hidden /> },
          { name: "people", label: t("tabs.people"), icon: <IconUsers size={16} aria-hidden /> },
          { name: "clock", label: t("tabs.clock"), icon: <IconClock size={16} aria-hidden /> },
        ]}
      />
      <div id="pocket-page" role="tabpanel" aria-label={t(`tabs.${page}`)} className={classes.page}>
        {page === "board" ? <Board cursor={desk.cursor} onMove={move} onOpen={open} tall={narrow} /> : null}
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
            <TimeAxis cursor={desk.cursor} onOpen={open} />
          </div>
        ) : null}
        {showing && desk.cursor !== null ? (
          <div className={classes.over}>
            <InjectDetail inject={desk.cursor} intent={desk.intent} onIntend={intend} onClose={close} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
