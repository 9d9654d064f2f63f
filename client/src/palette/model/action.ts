import type { ReactNode } from "react";

/** Where an action stands in the list, in the list's order. */
export const GROUPS = [
  "here",
  "marked",
  "act",
  "clock",
  "inbox",
  "inject",
  "claim",
  "answer",
  "go",
  "filter",
  "page",
] as const;
export type Group = (typeof GROUPS)[number];

/** What every line of the palette has, whatever it does. */
interface Line {
  /** The same from one drawing to the next, and unique among its neighbours: what was used last is kept by it. */
  readonly id: string;
  /** In the page's language. */
  readonly title: string;
  /** What else it is looked for by: its name in the other language, and other words for it. */
  readonly also?: readonly string[] | undefined;
  /** What it would be done to, or why it is of interest: small, behind the title. It is searched, too. */
  readonly hint?: string | undefined;
  /** A short sign in front: a number, a letter. */
  readonly lead?: ReactNode;
  /** The shortcut that does the same, one entry a key. */
  readonly keys?: readonly string[] | undefined;
  /** It is how things are now: a filter that is set, the language in use. */
  readonly on?: boolean | undefined;
  /** Why it can't be done now; it is then found, but does nothing. */
  readonly because?: string | null | undefined;
}

/** Something that the palette does by itself or leads to. Exactly one of `run` and `step`. */
export type PaletteLine = Line &
  (
    | { readonly run: () => void; readonly step?: undefined }
    | { readonly step: PaletteStep; readonly run?: undefined }
  );

/** A line of the palette's first list. */
export type PaletteAction = PaletteLine & {
  readonly group: Group;
  /** Found by typing only: there are too many of its kind to be listed. */
  readonly deep?: boolean | undefined;
};

/** What an action asks next. */
export interface PaletteStep {
  /** What is asked, in the field. */
  readonly ask: string;
  /** @param typed what stands in the field, as typed */
  readonly lines: (typed: string) => readonly StepLine[];
  /** A line's id pressed as a letter into the empty field does it at once: `P`, `S`, `M`, `U`. */
  readonly letters?: boolean | undefined;
}

export type StepLine = PaletteLine & {
  /** Made from what was typed: it is shown whatever the field says. */
  readonly made?: boolean | undefined;
};
