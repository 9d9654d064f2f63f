import { IconChartLine, IconListDetails, IconRss, IconStack2, IconStairsUp } from "@tabler/icons-react";
import { memo, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../store/drill.ts";
import { Board } from "./board/Board.tsx";
import { isAtHand, isWaiting } from "./model/boardEntry.ts";
import { type Room, roomKeys } from "./model/rooms.ts";
import { FeedDesk, Ladders, Public } from "./lazyParts.tsx";
import panel from "./parts/Panel.module.css";
import { PanelTabs } from "./parts/PanelTabs.tsx";
import { useEntries } from "./parts/useEntries.ts";
import { useHotkeys } from "./parts/useHotkeys.ts";
import { SpeakButton } from "./personas/SpeakButton.tsx";

export interface RoomsProps {
  /** Those that are offered, in their order. */
  rooms: readonly Room[];
  room: Room;
  onRoom: (room: Room) => void;
  cursor: string | null;
  onMove: (inject: string | null) => void;
  onOpen: (inject: string) => void;
  onRelease: (inject: string) => void;
  /** Two lines a row, for a phone. */
  tall?: boolean;
}

const ICONS: Record<Room, ReactNode> = {
  msel: <IconListDetails size={15} aria-hidden />,
  reserve: <IconStack2 size={15} aria-hidden />,
  ladders: <IconStairsUp size={15} aria-hidden />,
  public: <IconChartLine size={15} aria-hidden />,
  feed: <IconRss size={15} aria-hidden />,
};

/** The middle of the screen: the plan, what is kept in reserve, the ladders, the public, its feed. */
export const Rooms = memo(function Rooms(props: RoomsProps) {
  const { rooms, room, onRoom, cursor, onMove, onOpen, onRelease, tall = false } = props;
  const { t } = useTranslation("control");
  const counts = useCounts();
  useHotkeys(roomKeys(rooms, onRoom));
  const labels: Record<Room, string> = {
    msel: t("board.msel"),
    reserve: t("board.reserve"),
    ladders: t("ladders.title"),
    public: t("public.title"),
    feed: t("board.feed"),
  };
  const tabs = (
    <PanelTabs
      label={t("board.rooms")}
      panel="room"
      active={room}
      onPick={onRoom}
      tabs={rooms.map((name) => ({
        name,
        label: labels[name],
        ...(tall ? {} : { icon: ICONS[name] }),
        ...counts[name],
      }))}
    />
  );
  if (room === "msel" || room === "reserve") {
    const head = (
      <>
        {tabs}
        <span className={panel.spring} />
        {/* On a phone the composer is at home with the public. */}
        {tall ? null : <SpeakButton />}
      </>
    );
    return (
      <Board
        head={head}
        section={room}
        cursor={cursor}
        onMove={onMove}
        onOpen={onOpen}
        onRelease={onRelease}
        tall={tall}
      />
    );
  }
  return (
    <section className={panel.panel} aria-label={labels[room]}>
      <h2 className="fb-unseen">{labels[room]}</h2>
      <div className={panel.head}>
        {tabs}
        <span className={panel.spring} />
        <SpeakButton compact={tall} />
      </div>
      <div id="room" role="tabpanel" aria-label={labels[room]} className={panel.body}>
        {room === "ladders" ? <Ladders onOpen={onOpen} onRelease={onRelease} /> : null}
        {room === "public" ? <Public /> : null}
        {room === "feed" ? <FeedDesk onOpen={onOpen} /> : null}
      </div>
    </section>
  );
});

/** The numbers beside the tabs: injects, what is left in reserve, ladders that run. */
function useCounts(): Record<Room, { count?: number; loud?: boolean }> {
  const entries = useEntries();
  const failures = useView(
    (view) => Object.values(view.restrictions).filter((row) => row.failure === "critical").length,
  );
  const waiting = useView((view) => {
    const rungs = (ids: readonly string[]) =>
      ids.some((id) => view.injects[id] && isWaiting(view.injects[id]));
    return Object.values(view.ladders).filter((row) => row.sinceMs !== null && rungs(row.rungs)).length;
  });
  return useMemo(
    () => ({
      msel: { count: entries.filter((entry) => !isAtHand(entry.row) || !isWaiting(entry.row)).length },
      reserve: { count: entries.filter((entry) => isAtHand(entry.row) && isWaiting(entry.row)).length },
      ladders: { count: waiting },
      public: failures > 0 ? { count: failures, loud: true } : {},
      feed: {},
    }),
    [entries, waiting, failures],
  );
}
