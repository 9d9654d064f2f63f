/** The columns of a unit's situation board. */
export const BOARD_COLUMNS = ["known", "unknown", "assumed", "next"] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];
