import type { Span } from "./chartScale.ts";

/**
 * The minute that a key leads to from `minute`: arrows by one, Page by ten, Home and End to the ends,
 * Shift and an arrow to the next mark. Null where the key means nothing here.
 * @param marks whole minutes
 */
export function stepCursor(
  key: string,
  shift: boolean,
  minute: number,
  span: Span,
  marks: readonly number[],
): number | null {
  const within = (wanted: number) => Math.min(span.to, Math.max(span.from, wanted));
  switch (key) {
    case "ArrowRight":
      return shift ? (marks.find((mark) => mark > minute) ?? minute) : within(minute + 1);
    case "ArrowLeft":
      return shift ? (marks.findLast((mark) => mark < minute) ?? minute) : within(minute - 1);
    case "PageUp":
      return within(minute + 10);
    case "PageDown":
      return within(minute - 10);
    case "Home":
      return span.from;
    case "End":
      return span.to;
    default:
      return null;
  }
}
