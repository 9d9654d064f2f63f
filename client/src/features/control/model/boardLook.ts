import { type Column, readColumns, USUAL_COLUMNS } from "./columns.ts";

/** The board's ways to be looked at, in the order in which a key goes through them. */
export const BOARD_VIEWS = ["list", "lanes", "axis"] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** What the list is ordered by. Upwards unless `down`. */
export interface Sort {
  by: Column;
  down: boolean;
}
export const BY_TIME: Sort = { by: "time", down: false };

/** How a person wants the board: kept in the browser. */
export interface BoardLook {
  view: BoardView;
  columns: readonly Column[];
  sort: Sort;
}

export const USUAL_LOOK: BoardLook = { view: "list", columns: USUAL_COLUMNS, sort: BY_TIME };

/** As the browser had kept it; what is spoilt is as usual. */
export function readLook(kept: unknown): BoardLook {
  if (typeof kept !== "object" || kept === null) return USUAL_LOOK;
  const { view, columns, sort } = kept as Partial<Record<keyof BoardLook, unknown>>;
  return {
    view: BOARD_VIEWS.find((each) => each === view) ?? USUAL_LOOK.view,
    columns: readColumns(columns),
    sort: readSort(sort),
  };
}

/** A press on a column's head: by it, and the other way round where it is by it already. */
export function sortAfter(sort: Sort, by: Column): Sort {
  return sort.by === by ? { by, down: !sort.down } : { by, down: false };
}

/** The view `by` places on, round and round. */
export function nextView(view: BoardView, by = 1): BoardView {
  const at = BOARD_VIEWS.indexOf(view) + by + BOARD_VIEWS.length;
  return BOARD_VIEWS[at % BOARD_VIEWS.length] ?? "list";
}

function readSort(kept: unknown): Sort {
  if (typeof kept !== "object" || kept === null) return BY_TIME;
  const { by, down } = kept as Partial<Record<keyof Sort, unknown>>;
  const [column] = readColumns([by]).filter((each) => each === by);
  return column === undefined ? BY_TIME : { by: column, down: down === true };
}
