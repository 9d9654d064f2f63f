import { type ReactNode, useEffect, useRef, useState } from "react";

/** So many lines at first, and as many more each time. */
const STEP = 24;

export interface GrowingProps<T> {
  items: readonly T[];
  children: (item: T) => ReactNode;
  /** The lines are items of a `ul` or `ol`. */
  listed?: boolean;
}

/**
 * A list in the flow of what scrolls: its first lines at once, more whenever its end comes into sight. For
 * lists that are long in a busy hour and of which the first lines are what one looks for; a list that is
 * walked or jumped about in is a `VirtualList`.
 */
export function Growing<T>({ items, children, listed = false }: GrowingProps<T>) {
  const [wanted, setWanted] = useState(STEP);
  const end = useRef<HTMLElement>(null);
  const isAll = wanted >= items.length;
  useEffect(() => {
    if (isAll || end.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setWanted((lines) => lines + STEP);
    });
    // Watched anew after each step: an end that has stayed in sight is told of again.
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isAll, wanted]);
  const watch = (element: HTMLElement | null): void => {
    end.current = element;
  };
  const style = { display: "block", height: 1 };
  return (
    <>
      {items.slice(0, wanted).map(children)}
      {isAll ? null : listed ? (
        <li ref={watch} style={style} aria-hidden />
      ) : (
        <span ref={watch} style={style} aria-hidden />
      )}
    </>
  );
}
