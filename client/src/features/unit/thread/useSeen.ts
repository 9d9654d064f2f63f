import type { TaskRow } from "@firebreak/shared/views";
import { type RefObject, useEffect } from "react";
import { send } from "../../../store/drill.ts";
import { useObstacle } from "../parts/useObstacle.ts";

/** Injects that this page has reported, so that a second look says nothing new. */
const reported = new Set<string>();

/** Reports an inject as seen once a good part of it has really been on the screen of a page in view. */
export function useSeen(task: TaskRow, element: RefObject<HTMLElement | null>): void {
  const unseen = task.seenMs === null;
  const able = useObstacle("inject.see") === null;
  const { id, inject } = task;

  useEffect(() => {
    const target = element.current;
    if (!unseen || !able || target === null || reported.has(id)) return;
    let inSight = false;
    const look = () => {
      if (!inSight || document.visibilityState !== "visible" || reported.has(id)) return;
      reported.add(id);
      void send("inject.see", { inject }).catch(() => reported.delete(id));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        inSight = entries.some((entry) => entry.isIntersecting);
        look();
      },
      { threshold: 0.3 },
    );
    observer.observe(target);
    document.addEventListener("visibilitychange", look);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [id, inject, unseen, able, element]);
}
