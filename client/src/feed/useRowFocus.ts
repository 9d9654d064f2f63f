import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";

export interface RowFocusOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** Scrolls a row into sight. */
  reveal: (index: number) => void;
  /** A row has taken the focus by keyboard, or something in it holds it; −1: none has it any more. */
  onFocus: (index: number) => void;
}

/** Arrows, Home and End among the rows of a virtual list, whose rows carry `data-index`. */
export function useRowFocus({ scroller, count, reveal, onFocus }: RowFocusOptions) {
  const wanted = useRef<number | null>(null);
  const at = useRef(-1);

  // A row that was far away is drawn some renders after it was wanted.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  function moveTo(index: number): void {
    if (count === 0) return;
    const next = Math.min(count - 1, Math.max(0, index));
    wanted.current = next;
    at.current = next;
    onFocus(next);
    reveal(next);
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // What has keys of its own keeps them: a chart in a row, an enlarged picture.
    if (event.target instanceof Element && event.target.closest("dialog, [role=slider], input, select"))
      return;
    const to = { ArrowDown: at.current + 1, ArrowUp: at.current - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(to);
  }

  function onFocusIn(event: FocusEvent<HTMLElement>): void {
    const row = event.target.closest<HTMLElement>("[data-index]");
    // A press with the pointer is no reading by keyboard; an open picture is reading all the same.
    if (row === null || !(event.target.matches(":focus-visible") || event.target.closest("dialog"))) return;
    at.current = Number(row.dataset["index"]);
    onFocus(at.current);
  }

  function leave(): void {
    at.current = -1;
    onFocus(-1);
  }

  function onBlur(event: FocusEvent<HTMLElement>): void {
    const next = event.relatedTarget;
    const stays = next instanceof Node && next !== scroller.current && event.currentTarget.contains(next);
    if (!stays && at.current >= 0 && wanted.current === null) leave();
  }

  return { moveTo, leave, handlers: { onKeyDown, onFocus: onFocusIn, onBlur } };
}
