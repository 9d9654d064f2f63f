import { BOARD_COLUMNS, type BoardColumn } from "@firebreak/shared/board";
import type { CardRow } from "@firebreak/shared/views";

export interface Board {
  /** Each column's cards, in the order in which they were first put there. */
  readonly columns: Readonly<Record<BoardColumn, readonly CardRow[]>>;
  /** What was taken off, the latest first. */
  readonly removed: readonly CardRow[];
}

const inOrder = new Intl.Collator("en", { numeric: true });

/** A unit's situation board. A card keeps its place when it is rewritten: what moves by itself is not found again. */
export function boardOf(cards: readonly CardRow[], unit: string): Board {
  const own = cards.filter((card) => card.unit === unit).sort((a, b) => inOrder.compare(a.id, b.id));
  const standing = own.filter((card) => !card.removed);
  const column = (name: BoardColumn): CardRow[] => standing.filter((card) => card.column === name);
  return {
    columns: {
      known: column("known"),
      unknown: column("unknown"),
      assumed: column("assumed"),
      next: column("next"),
    },
    removed: own.filter((card) => card.removed).reverse(),
  };
}

/** The column beside one; null at the board's edge. */
export function columnBeside(column: BoardColumn, step: 1 | -1): BoardColumn | null {
  return BOARD_COLUMNS[BOARD_COLUMNS.indexOf(column) + step] ?? null;
}

/** Where an arrow key leads from a card: up and down in its column, else to the same height of the next one with cards. */
export function cardBeside(board: Board, from: CardRow, key: string): CardRow | null {
  const column = board.columns[from.column];
  const at = column.findIndex((card) => card.id === from.id);
  if (key === "ArrowUp" || key === "ArrowDown") return column[at + (key === "ArrowDown" ? 1 : -1)] ?? null;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const step = key === "ArrowRight" ? 1 : -1;
  for (let to = columnBeside(from.column, step); to !== null; to = columnBeside(to, step)) {
    const cards = board.columns[to];
    const found = cards[Math.min(at, cards.length - 1)];
    if (found !== undefined) return found;
  }
  return null;
}
