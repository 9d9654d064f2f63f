import type { TaskRow } from "@firebreak/shared/views";
import { type RefObject, useEffect } from "react";
import { send } from "../../../store/drill.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useObstacle } from "../parts/useObstacle.ts";

/** Tasks that this page has reported, by exercise, so that a second look says nothing new. */
const reported = new Set<string>();

/** So much of an inject in sight is a good part of it: a share, or for a long one this many pixels. */
const SHARE = 0.3;
const PIXELS = 160;

/** Reports an inject as seen once a good part of it has really been on the screen of a page in view. */
export function useSeen(task: TaskRow, element: RefObject<HTMLElement | null>): void {
  const unseen = task.seenMs === null;
  const able = useObstacle("inject.see") === null;
  const key = `${useDesk().exercise.id} ${task.id}`;
  const { inject } = task;

  useEffect(() => {
    const target = element.current;
    if (!unseen || !able || target === null || reported.has(key)) return;
    let inSight = false;
    const look = () => {
      if (!inSight || document.visibilityState !== "visible" || reported.has(key)) return;
      reported.add(key);
      void send("inject.see", { inject }).catch(() => reported.delete(key));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        inSight =
          last !== undefined && (last.intersectionRatio >= SHARE || last.intersectionRect.height >= PIXELS);
        look();
      },
      { threshold: [0, 0.1, 0.2, SHARE] },
    );
    observer.observe(target);
    document.addEventListener("visibilitychange", look);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [key, inject, unseen, able, element]);
}
