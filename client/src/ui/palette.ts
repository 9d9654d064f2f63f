/** A colour's two forms: on light surfaces and on dark ones. `#rrggbb`. */
export interface Shades {
  readonly light: string;
  readonly dark: string;
}

/** Surfaces and text. `canvas` lies under everything, `surface` is a panel, `raised` stands out of one. */
export const SURFACES = {
  canvas: { light: "#f4f5f7", dark: "#0d1014" },
  surface: { light: "#ffffff", dark: "#14181e" },
  raised: { light: "#f8f9fb", dark: "#1b2027" },
  hover: { light: "#eef0f3", dark: "#222831" },
  line: { light: "#dde1e7", dark: "#2a313b" },
  "line-strong": { light: "#c3c9d3", dark: "#3b4450" },
} as const satisfies Record<string, Shades>;

export const TEXTS = {
  text: { light: "#161b22", dark: "#e8ebf0" },
  "text-dim": { light: "#525c6b", dark: "#9aa5b5" },
} as const satisfies Record<string, Shades>;

/**
 * What a state looks like, everywhere. A colour means this and nothing else, and never stands alone:
 * `StateMark` puts a shape and a word beside it.
 */
export const STATES = {
  planned: { light: "#5d6776", dark: "#9aa5b5" },
  due: { light: "#8f5600", dark: "#f0b13d" },
  released: { light: "#1259c3", dark: "#79b0ff" },
  answered: { light: "#106b3b", dark: "#56cf8b" },
  overdue: { light: "#bd1f2d", dark: "#ff8a8a" },
  skipped: { light: "#5d6776", dark: "#9aa5b5" },
} as const satisfies Record<string, Shades>;
export type StateName = keyof typeof STATES;

/** A faint ground of the state's colour, for a row or a badge that carries it. */
export const STATE_GROUNDS = {
  planned: { light: "#eceef2", dark: "#232932" },
  due: { light: "#fdf1da", dark: "#33270f" },
  released: { light: "#e6effc", dark: "#142640" },
  answered: { light: "#e2f4e9", dark: "#10301f" },
  overdue: { light: "#fde8e8", dark: "#3d1618" },
  skipped: { light: "#ffffff", dark: "#14181e" },
} as const satisfies Record<StateName, Shades>;

/** The stripe that says that none of this is real. No state and no unit has this colour. */
export const EXERCISE: Shades = { light: "#6a2bc4", dark: "#b692f6" };

/** The banner of the safety stop: white on this, in either scheme. */
export const EMERGENCY: Shades = { light: "#a80f1d", dark: "#a80f1d" };

/**
 * Units, in the order of the scenario: Paul Tol's `muted` scheme (told apart with any common colour
 * blindness; https://personal.sron.nl/~pault/), darkened or lightened where text needs it.
 */
export const UNITS: readonly Shades[] = [
  { light: "#332288", dark: "#a99bf0" },
  { light: "#0d7868", dark: "#4cc4b0" },
  { light: "#a83b4b", dark: "#e78e9b" },
  { light: "#6b6a12", dark: "#c2c14f" },
  { light: "#17708f", dark: "#88ccee" },
  { light: "#8f3a8f", dark: "#d78ad7" },
  { light: "#117733", dark: "#6ac787" },
  { light: "#85620a", dark: "#ddcc77" },
  { light: "#882255", dark: "#e07fae" },
];
