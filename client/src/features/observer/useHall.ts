import { useState } from "react";
import { useKeys } from "../../ui/useKeys.ts";

const PARAMETER = "hall";

/** Whether the page was asked for with `?hall`. */
function askedFor(): boolean {
  return new URLSearchParams(location.search).has(PARAMETER);
}

/** Keeps the wish in the address, so that a reload of the projector's page shows the same. */
function remember(hall: boolean): void {
  const url = new URL(location.href);
  if (hall) url.searchParams.set(PARAMETER, "");
  else url.searchParams.delete(PARAMETER);
  history.replaceState(history.state, "", url);
}

export interface HallMode {
  hall: boolean;
  enter: () => void;
  leave: () => void;
}

/** Hall mode: by `?hall`, by H, by a button; Escape leaves. */
export function useHall(): HallMode {
  const [hall, setHall] = useState(askedFor);
  const set = (wish: boolean): void => {
    remember(wish);
    setHall(wish);
  };
  useKeys({ h: () => set(!hall), ...(hall && { Escape: () => set(false) }) });
  return { hall, enter: () => set(true), leave: () => set(false) };
}
