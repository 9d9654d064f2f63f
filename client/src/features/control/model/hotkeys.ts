import type { PlanKey } from "../plan/model/planKey.ts";

/** Where a key belongs in the list of keys. */
export const KEY_GROUPS = ["board", "views", "inject", "many", "world", "exercise"] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

/** One line of the list of keys. Its words are `keys.<its name>`. */
export interface KeyLine {
  group: KeyGroup;
  /** As they are printed on the keyboard. */
  shown: readonly string[];
  /** Single keys of the whole page, as {@link useHotkeys} takes them. */
  hot?: readonly string[];
  /** Keys with Ctrl, Cmd or Shift, and letters for the marked injects. */
  plan?: readonly PlanKey[];
  /** `KeyboardEvent.key`s that a part handles itself while it has the focus. */
  own?: readonly string[];
  /** The director's alone. */
  director?: boolean;
}

/** Every key of the control cell's screen. Handlers can name no other: the list is what there is. */
export const KEY_LINES = {
  move: { group: "board", shown: ["J", "K"], hot: ["j", "k"] },
  open: { group: "board", shown: ["Enter"], hot: ["Enter"] },
  close: { group: "board", shown: ["Esc"], hot: ["Escape"], plan: ["unmark"] },
  search: { group: "board", shown: ["/"], hot: ["/"] },
  filter: { group: "board", shown: ["F"], hot: ["f"] },
  mine: { group: "board", shown: ["O"], hot: ["o"] },
  now: { group: "board", shown: ["T"], hot: ["t"] },
  fitting: { group: "board", shown: ["C"], hot: ["c"] },
  rooms: { group: "views", shown: ["1", "5"], hot: ["1", "2", "3", "4", "5"] },
  view: { group: "views", shown: ["V"], hot: ["v"] },
  lanes: { group: "views", shown: ["←", "→"], own: ["ArrowLeft", "ArrowRight"] },
  laneStep: { group: "views", shown: ["⇧ →", "⇧ ←"], own: ["ArrowLeft", "ArrowRight"] },
  zoom: { group: "views", shown: ["+", "−"], hot: ["+", "-"] },
  release: { group: "inject", shown: ["R"], hot: ["r"] },
  defer: { group: "inject", shown: ["D"], hot: ["d"] },
  hold: { group: "inject", shown: ["H"], hot: ["h"] },
  skip: { group: "inject", shown: ["S"], hot: ["s"] },
  edit: { group: "inject", shown: ["E"], hot: ["e"] },
  add: { group: "inject", shown: ["N"], hot: ["n"] },
  copy: { group: "inject", shown: ["⇧ D"], plan: ["copy"] },
  assign: { group: "inject", shown: ["A"], hot: ["a"] },
  undo: { group: "inject", shown: ["Ctrl Z"], plan: ["undo"] },
  mark: { group: "many", shown: ["X"], hot: ["x"] },
  extend: { group: "many", shown: ["⇧ ↓", "⇧ ↑"], own: ["ArrowDown", "ArrowUp"] },
  all: { group: "many", shown: ["Ctrl A"], plan: ["all"] },
  deeds: {
    group: "many",
    shown: ["R", "H", "D", "S", "A"],
    plan: ["release", "hold", "defer", "skip", "assign"],
  },
  rate: { group: "world", shown: ["R", "P S M U"], own: ["r"] },
  speak: { group: "world", shown: ["P"], hot: ["p"] },
  calls: { group: "world", shown: ["G"], hot: ["g"] },
  messages: { group: "world", shown: ["M"], hot: ["m"] },
  waits: { group: "world", shown: ["W"], hot: ["w"] },
  pause: { group: "exercise", shown: ["␣"], hot: [" "], director: true },
  help: { group: "exercise", shown: ["?"], hot: ["?"] },
} as const satisfies Readonly<Record<string, KeyLine>>;

export type KeyName = keyof typeof KEY_LINES;
type Hot<Line> = Line extends { hot: readonly (infer Key)[] } ? Key : never;

/** The single keys that the page may handle: those of the list. */
export type Hotkey = Hot<(typeof KEY_LINES)[KeyName]>;
