import { useMemo } from "react";
import { useView, useYou } from "../../../store/drill.ts";
import type { Thread } from "../model/threads.ts";
import { roomToRead, unreadIn } from "../model/unread.ts";
import { useReadMarks } from "./readMarks.ts";
import { useThreads } from "./useThreads.ts";

export interface Rooms {
  all: Thread[];
  /** New messages by room; rooms without any are not in it. */
  unread: ReadonlyMap<string, number>;
  /** The room that wants to be looked at first. */
  next: string | null;
  /** Rooms with something new or with a unit that waits. */
  count: number;
  /** This person's name, as it stands on their messages. */
  me: string;
}

/** Control's rooms and what is new in them. */
export function useRooms(): Rooms {
  const all = useThreads();
  const marks = useReadMarks();
  const person = useYou()?.person ?? "";
  const me = useView((view) => view.people[person]?.name ?? "");
  return useMemo(() => {
    const unread = new Map(
      all
        .map((thread): [string, number] => [thread.with, unreadIn(thread, marks, me)])
        .filter(([, n]) => n > 0),
    );
    const count = all.filter((thread) => thread.unanswered || unread.has(thread.with)).length;
    return { all, unread, next: roomToRead(all, marks, me), count, me };
  }, [all, marks, me]);
}
