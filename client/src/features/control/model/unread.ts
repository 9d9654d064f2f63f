import type { MessageRow } from "@firebreak/shared/views";
import type { Thread } from "./threads.ts";

/** Up to when, server time in ms, a person has read each room; `begun`: since when anything counts as new. */
export interface ReadMarks {
  begun: number;
  rooms: Readonly<Record<string, number>>;
}

/** As the browser had kept them; null where it had not. */
export function readMarksOf(kept: unknown): ReadMarks | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { begun, rooms } = kept as Partial<Record<keyof ReadMarks, unknown>>;
  if (typeof begun !== "number" || typeof rooms !== "object" || rooms === null) return null;
  const known = Object.entries(rooms).filter((each): each is [string, number] => typeof each[1] === "number");
  return { begun, rooms: Object.fromEntries(known) };
}

/** How many messages of others are new in a room. What was said to all is new in the room for all alone. */
export function unreadIn(thread: Thread, marks: ReadMarks, me: string): number {
  const since = marks.rooms[thread.with] ?? marks.begun;
  return thread.messages.filter((message) => {
    if (message.at <= since || isOwn(message, me)) return false;
    return message.to !== "all" || thread.with === "all";
  }).length;
}

/** Whether this person of the control cell wrote it. */
export function isOwn(message: MessageRow, me: string): boolean {
  return message.from === "control" && message.fromName === me;
}

/** All of a room has been read. */
export function afterReading(marks: ReadMarks, thread: Thread): ReadMarks {
  const last = thread.messages.at(-1)?.at ?? 0;
  if (last <= (marks.rooms[thread.with] ?? marks.begun)) return marks;
  return { ...marks, rooms: { ...marks.rooms, [thread.with]: last } };
}

/** The room that wants to be looked at first: with something new, whose oldest new message is oldest; else where a unit waits. */
export function roomToRead(all: readonly Thread[], marks: ReadMarks, me: string): string | null {
  const waiting = all
    .map((thread) => {
      const since = marks.rooms[thread.with] ?? marks.begun;
      const fresh = unreadIn(thread, marks, me) > 0;
      const from = fresh
        ? (thread.messages.find(({ at }) => at > since)?.at ?? Infinity)
        : thread.unanswered
          ? (thread.messages.at(-1)?.at ?? Infinity)
          : Infinity;
      return { room: thread.with, fresh, from };
    })
    .filter(({ from }) => from < Infinity)
    .sort((a, b) => Number(b.fresh) - Number(a.fresh) || a.from - b.from);
  return waiting[0]?.room ?? null;
}
