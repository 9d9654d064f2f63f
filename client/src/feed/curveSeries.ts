import type { Course } from "./curves.ts";

/**
 * How a line is drawn: `reach` solid over a faint ground, `belief` dashed, `trust` dotted, `other` thin,
 * for a course to compare with.
 */
export type CurveLook = "reach" | "belief" | "trust" | "other";

export interface CurveSeries {
  id: string;
  /** A word or two, in the page's language. */
  label: string;
  /** What it says, in full: the tip of its word in the legend. */
  hint?: string;
  /** Shares, 0 to 1, a number a minute of the story. */
  course: Course;
  look: CurveLook;
}

/** A vertical mark: what a unit published, or why the public moved. */
export interface ChartMark {
  key: string;
  /** Minute of the story since STARTEX. */
  minute: number;
  /** What happened, in the page's language. */
  label: string;
  /** Flagged with the unit's letters; null for none. */
  unit: string | null;
  /** `said`: a publication; `up`, `down`, `still`: how a reaction moved trust. */
  tone: "said" | "up" | "down" | "still";
}
