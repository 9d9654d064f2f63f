import { useKept, type KeptPlace } from "../parts/useKept.ts";
import type { BoardFilter } from "../model/boardFilter.ts";
import { type BoardLook, readLook } from "../model/boardLook.ts";
import { readFilter } from "../model/keptFilter.ts";

const LOOK: KeptPlace = { name: "board.look", in: "local", shared: true };
const FILTER: KeptPlace = { name: "board.filter", in: "session" };

/** How the person wants the board, on this machine from now on. */
export function useBoardLook(): [BoardLook, (look: BoardLook) => void] {
  return useKept(LOOK, readLook);
}

/** Which injects the person looks at, until the tab is closed. */
export function useBoardFilter(): [BoardFilter, (filter: BoardFilter) => void] {
  return useKept(FILTER, readFilter);
}
