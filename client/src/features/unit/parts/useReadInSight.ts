import { type RefObject, useEffect } from "react";
import { useReadMarks } from "./useReadMarks.ts";

/** So long a thing has to be in sight to count as read. */
const DWELL_MS = 1_500;

/** Marks a key as read once what it stands for has been on the screen for a moment. Null: there is nothing to read. */
export function useReadInSight(key: string | null, element: RefObject<HTMLElement | null>): void {
  const { read, markRead } = useReadMarks();
  const unread = key !== null && !read.has(key);
  useEffect(() => {
    const target = element.current;
    if (!unread || target === null) return;
    let timer = 0;
    let inSight = false;
    const look = () => {
      clearTimeout(timer);
      if (inSight && document.visibilityState === "visible") {
        timer = window.setTimeout(() => markRead([key]), DWELL_MS);
      }
    };
    const observer = new IntersectionObserver((entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? false;
      look();
    });
    observer.observe(target);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [unread, key, element, markRead]);
}
