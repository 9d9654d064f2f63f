/** What a controller is about to do with the open inject. */
export type Intent = "release" | "defer" | "skip" | "hold" | "rate";

/** The form below the clock bar: what the director is about to do with the exercise, or a persona to say. */
export type Tray = "start" | "pause" | "jump" | "end" | "stop" | "resume" | "speak";

/** Where the person stands on the board, and which forms are open. Seen by nobody else. */
export interface Desk {
  /** The inject under the cursor. */
  cursor: string | null;
  /** Its detail panel is open. */
  open: boolean;
  intent: Intent | null;
  tray: Tray | null;
}

export type DeskStep =
  | { do: "move"; to: string | null }
  | { do: "open"; inject: string }
  | { do: "intend"; intent: Intent | null }
  | { do: "tray"; tray: Tray | null }
  | { do: "speak" }
  | { do: "close" }
  | { do: "escape" };

export const CLEAR_DESK: Desk = { cursor: null, open: false, intent: null, tray: null };

export function deskAfter(desk: Desk, step: DeskStep): Desk {
  switch (step.do) {
    case "move":
      // A half-written reason belongs to the inject it was written for.
      return step.to === desk.cursor ? desk : { ...desk, cursor: step.to, intent: null };
    case "open":
      return { ...desk, cursor: step.inject, open: true, intent: null };
    case "intend":
      return desk.cursor === null ? desk : { ...desk, open: true, intent: step.intent };
    case "tray":
      return { ...desk, tray: step.tray === desk.tray ? null : step.tray };
    case "speak":
      // Asked for from somewhere else while it is open, it stays open.
      return { ...desk, tray: "speak" };
    case "close":
      return { ...desk, open: false, intent: null };
    case "escape":
      // One layer at a time, the one that was opened last in most hands first.
      if (desk.tray !== null) return { ...desk, tray: null };
      if (desk.intent !== null) return { ...desk, intent: null };
      return { ...desk, open: false };
  }
}
