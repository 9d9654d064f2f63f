/** What a column of the feed can hold. */
export const COLUMN_KINDS = ["all", "watch", "story", "official", "trends"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface Column {
  /** Unique among the person's columns; stable while the column lives. */
  id: string;
  kind: ColumnKind;
  /** For `story`: the storyline or claim that it follows; null for whatever grows most. */
  story: string | null;
}

/** How a person has set up the feed on one kind of screen. */
export interface FeedPlan {
  /** In their order, one at least. */
  columns: readonly Column[];
  /** The column shown where there is room for one only. */
  active: string;
  /** Short comments of the public are shown. */
  voices: boolean;
}

const column = (kind: ColumnKind): Column => ({ id: kind, kind, story: null });
/** What shows something from the first minute comes first; watch words wait for somebody to choose them. */
const FIRST: readonly Column[] = (["all", "story", "official", "trends", "watch"] as const).map(column);
export const FIRST_PLAN: FeedPlan = { columns: FIRST, active: "all", voices: true };

export type PlanStep =
  | { do: "add"; kind: ColumnKind }
  | { do: "remove"; id: string }
  | { do: "move"; id: string; by: 1 | -1 }
  | { do: "show"; id: string }
  | { do: "bring"; id: string; to: number }
  | { do: "story"; id: string; story: string | null }
  | { do: "voices"; shown: boolean };

/** The plan after a step. Columns are of one kind each, but for stories, of which one may follow several. */
export function planAfter(plan: FeedPlan, step: PlanStep): FeedPlan {
  const { columns } = plan;
  switch (step.do) {
    case "add": {
      if (!addable(plan).includes(step.kind)) return plan;
      const added = { ...column(step.kind), id: freeId(columns, step.kind) };
      return { ...plan, columns: [...columns, added], active: added.id };
    }
    case "remove": {
      const rest = columns.filter(({ id }) => id !== step.id);
      const first = rest[0];
      if (first === undefined) return plan;
      return { ...plan, columns: rest, active: plan.active === step.id ? first.id : plan.active };
    }
    case "move": {
      const from = columns.findIndex(({ id }) => id === step.id);
      const moved = columns[from];
      const other = columns[from + step.by];
      if (moved === undefined || other === undefined) return plan;
      const swapped = columns.with(from, other).with(from + step.by, moved);
      return { ...plan, columns: swapped };
    }
    case "bring": {
      const brought = columns.find(({ id }) => id === step.id);
      if (brought === undefined) return plan;
      const rest = columns.filter((each) => each !== brought);
      return { ...plan, columns: rest.toSpliced(step.to, 0, brought), active: step.id };
    }
    case "show":
      return columns.some(({ id }) => id === step.id) ? { ...plan, active: step.id } : plan;
    case "story": {
      const follow = (each: Column) => (each.id === step.id ? { ...each, story: step.story } : each);
      return { ...plan, columns: columns.map(follow) };
    }
    case "voices":
      return { ...plan, voices: step.shown };
  }
}

const MOST = 8;

/** The kinds of which a column can be added. */
export function addable({ columns }: FeedPlan): ColumnKind[] {
  if (columns.length >= MOST) return [];
  return COLUMN_KINDS.filter((kind) => kind === "story" || columns.every((each) => each.kind !== kind));
}

function freeId(columns: readonly Column[], kind: ColumnKind): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? kind : `${kind}-${number}`;
    if (columns.every((each) => each.id !== id)) return id;
  }
}

/** What was kept in the browser as a plan, as far as it is one; else how everybody begins. */
export function readPlan(kept: unknown): FeedPlan {
  if (typeof kept !== "object" || kept === null) return FIRST_PLAN;
  const { columns, active, voices } = kept as Partial<Record<keyof FeedPlan, unknown>>;
  const read = Array.isArray(columns) ? columns.filter(isColumn).slice(0, MOST) : [];
  const apart = read.filter((each, at) => read.findIndex(({ id }) => id === each.id) === at);
  const first = apart[0];
  if (first === undefined) return FIRST_PLAN;
  return {
    columns: apart,
    active: apart.find(({ id }) => id === active)?.id ?? first.id,
    voices: voices !== false,
  };
}

function isColumn(value: unknown): value is Column {
  if (typeof value !== "object" || value === null) return false;
  const { id, kind, story } = value as Partial<Record<keyof Column, unknown>>;
  const known = COLUMN_KINDS.some((each) => each === kind);
  return typeof id === "string" && known && (story === null || typeof story === "string");
}

/** The columns that a width (px) has room for, at least one: on a narrow place the one that is shown. */
export function columnsIn(plan: FeedPlan, width: number, leastPx: number): readonly Column[] {
  const room = Math.max(1, Math.floor(width / leastPx));
  if (room > 1) return plan.columns.slice(0, room);
  return plan.columns.filter(({ id }) => id === plan.active).slice(0, 1);
}
