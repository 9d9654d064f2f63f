import { createHands } from "../../../palette/hands.ts";
import type { BoardFilter } from "../model/boardFilter.ts";
import type { Room } from "../model/rooms.ts";

/** What the parts of control's screen let the palette do with their own state. */
export interface ControlHands {
  /** Opens a room, and on a phone the page that it stands on. */
  room: (room: Room) => void;
  /** On a phone: opens the page that a part stands on. */
  page: (page: "stream" | "people" | "clock") => void;
  board: { readonly filter: BoardFilter; readonly onFilter: (filter: BoardFilter) => void };
  /** Opens a part of the coordination panel; `thread`: whom to write to. */
  coordination: (part: "waits" | "messages" | "calls", thread?: string) => void;
  /** Opens the list of people, or the form that makes a join code. */
  people: (invite: boolean) => void;
  /** Opens the form that rings a unit. */
  ring: (unit: string) => void;
}

export const { useHand, hand, reach } = createHands<ControlHands>();

/** Opens a part that on a phone stands on a page of its own. */
export function reachOn<Name extends "coordination" | "people">(
  page: "stream" | "people",
  name: Name,
  take: (hand: ControlHands[Name]) => void,
): void {
  hand("page")?.(page);
  reach(name, take);
}
