import type { CommandInput } from "@firebreak/shared/commands";
import type { TaskRow } from "@firebreak/shared/views";
import { type RefObject, useEffect } from "react";
import { browserEnvironment } from "../../../connection/environment.ts";
import { drill, send } from "../../../store/drill.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import { readMarksOf } from "../parts/useReadMarks.ts";
import { arrivalOf } from "./arrivals.ts";

/** Tasks that this page has reported, by exercise, so that a second look says nothing new. */
const reported = new Set<string>();

/** So much of an inject in sight is a good part of it: a share, or for a long one this many pixels. */
const SHARE = 0.3;
const PIXELS = 160;

/**
 * Reports an inject as seen once a good part of it has really been on the screen of a page in view: once a
 * person, with the moments at which it came and was painted, so that far sites are measured fairly.
 */
export function useSeen(task: TaskRow, element: RefObject<HTMLElement | null>): void {
  const { exercise, person } = useDesk();
  const able = useObstacle("inject.see") === null;
  const key = `${exercise.id} ${task.id}`;
  const { inject } = task;

  useEffect(() => {
    const target = element.current;
    const marks = readMarksOf(exercise.id, person.id);
    const mark = `seen ${inject}`;
    if (!able || target === null || reported.has(key) || marks.get().has(mark)) return;
    let inSight = false;
    let frame = 0;
    const look = () => {
      if (!inSight || document.visibilityState !== "visible" || reported.has(key)) return;
      reported.add(key);
      // The frame that shows it is drawn after this callback, and on the screen when the next one begins.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          frame = 0;
          const times = timesOf(exercise.id, inject);
          send("inject.see", { inject, ...(times !== null && { times }) }).then(
            () => marks.add([mark]),
            () => reported.delete(key),
          );
        });
      });
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
      if (frame === 0) return;
      // It was gone before it was painted.
      cancelAnimationFrame(frame);
      reported.delete(key);
    };
  }, [key, inject, exercise.id, person.id, able, element]);
}

/** When an inject came and, now, has been painted; null where this page can't tell. */
function timesOf(exercise: string, inject: string): CommandInput<"inject.see">["times"] | null {
  const received = arrivalOf(exercise, inject);
  const { estimate } = drill.store.getState();
  if (received === null || estimate === null) return null;
  const painted = browserEnvironment.now();
  return { received, painted, offset: estimate.offsetMs, bound: estimate.errorMs };
}
