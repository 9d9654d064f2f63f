import { useCallback, useMemo } from "react";
import type { ControlEars } from "../../notice/model/controlTidings.ts";
import { NoticeDesk } from "../../notice/lazyNotice.tsx";
import type { Place } from "../../notice/model/tiding.ts";
import { serverNow, useView, useYou } from "../../store/drill.ts";
import { statusOf } from "./model/boardStatus.ts";
import { reachOn } from "./palette/hands.ts";
import { useEntries } from "./parts/useEntries.ts";
import { useNowReading } from "./parts/useNowReading.ts";
import { usePlanning } from "./plan/planning.ts";

export interface ControlNoticesProps {
  onOpen: (inject: string) => void;
  /** What covers the panels makes way. */
  onUncover: () => void;
}

/** Tells a controller what comes: what the board calls overdue, and what others do to the injects in hand. */
export function ControlNotices({ onOpen, onUncover }: ControlNoticesProps) {
  const you = useYou();
  const overdue = useOverdue();
  const inHand = useInHand();
  const name = you?.name ?? "";
  const ears = useMemo(
    (): ControlEars => ({ for: "control", name, overdue, inHand }),
    [name, overdue, inHand],
  );
  const open = useCallback(
    (place: Place) => {
      if (place.at === "inject") return onOpen(place.inject);
      if (place.at === "item" || place.at === "page") return;
      onUncover();
      if (place.at === "people") reachOn("people", "people", (show) => show(false));
      else if (place.at === "messages") {
        reachOn("stream", "coordination", (show) => show("messages", place.unit));
      } else reachOn("stream", "coordination", (show) => show(place.at));
    },
    [onOpen, onUncover],
  );
  return <NoticeDesk ears={ears} onOpen={open} />;
}

/** The same list until another inject is overdue. */
function useOverdue(): readonly string[] {
  const entries = useEntries();
  const now = useNowReading();
  const ids = entries.filter((entry) => statusOf(entry, now) === "overdue").map(({ row }) => row.id);
  const written = ids.join(" ");
  return useMemo(() => (written === "" ? [] : written.split(" ")), [written]);
}

/** Injects that this controller was given, since then, and the one that they write at, since they opened it. */
function useInHand(): ReadonlyMap<string, number> {
  const you = useYou()?.person;
  const injects = useView((view) => view.injects);
  const { writing } = usePlanning();
  const at = writing?.kind === "edit" ? writing.inject : null;
  const written = useMemo(() => (at === null ? null : ([at, serverNow()] as const)), [at]);
  return useMemo(() => {
    const given = Object.values(injects)
      .filter(({ plan }) => plan?.assignedTo === you)
      .map(({ id, plan }): [string, number] => [
        id,
        plan?.changes.findLast(({ what }) => what === "assigned")?.at ?? 0,
      ]);
    return new Map([...given, ...(written === null ? [] : [written])]);
  }, [injects, you, written]);
}
