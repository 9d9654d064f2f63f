import type { Hotkey } from "./hotkeys.ts";

/** What can stand in the middle of the screen, in the order of its tabs and of the keys 1 to 5. */
export const ROOMS = ["msel", "reserve", "ladders", "public", "feed"] as const;
export type Room = (typeof ROOMS)[number];

/** What the digits do: each opens the room in its place among those that are offered. */
export function roomKeys(
  offered: readonly Room[],
  open: (room: Room) => void,
): Partial<Record<Hotkey, () => void>> {
  return Object.fromEntries(offered.map((room, index) => [String(index + 1), () => open(room)]));
}
