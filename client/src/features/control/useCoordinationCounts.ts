import { useClock } from "../../store/drill.ts";
import type { Rooms } from "./messages/useRooms.ts";
import { isOverdue } from "./model/waits.ts";
import { useSwitchboardCount } from "./switchboard/lazySwitchboard.tsx";
import { useWaits } from "./waits/Waits.tsx";

export type CoordinationPart = "waits" | "messages" | "calls";

/** How much there is of each, and whether it wants to be looked at. `rooms`: those of `useRooms`. */
export function useCoordinationCounts(
  rooms: Rooms,
): Record<CoordinationPart, { count: number; loud: boolean }> {
  const playMs = useClock()?.playMs ?? null;
  const waits = useWaits();
  const calls = useSwitchboardCount();
  return {
    waits: { count: waits.length, loud: waits.some((wait) => isOverdue(wait, playMs)) },
    messages: { count: rooms.count, loud: rooms.unread.size > 0 },
    calls: { count: calls.on, loud: calls.waits },
  };
}
