import type { PaletteAction, PaletteLine, PaletteStep } from "./action.ts";

/** A line that was entered, and what stood in the field then: some lines are made of that. */
export interface Taken {
  readonly id: string;
  readonly typed: string;
}

/** Where somebody stands in the palette. */
export interface Standing {
  /** The lines that led here, the first list's first. */
  readonly path: readonly Taken[];
  /** What stands in the field. */
  readonly typed: string;
  /** The line under the cursor; null: the first that can be done. */
  readonly at: string | null;
}

export const START: Standing = { path: [], typed: "", at: null };

export type Move =
  | { readonly do: "type"; readonly typed: string }
  | { readonly do: "point"; readonly at: string }
  /** `depth`: how many steps of the path still lead anywhere. */
  | { readonly do: "enter"; readonly id: string; readonly depth: number }
  /** One step up; on the first list nothing. */
  | { readonly do: "back"; readonly depth: number };

export function standingAfter(standing: Standing, move: Move): Standing {
  switch (move.do) {
    case "type":
      return { ...standing, typed: move.typed, at: null };
    case "point":
      return { ...standing, at: move.at };
    case "enter":
      return {
        path: [...standing.path.slice(0, move.depth), { id: move.id, typed: standing.typed }],
        typed: "",
        at: null,
      };
    case "back": {
      const left = standing.path[move.depth - 1];
      if (left === undefined) return standing;
      // The cursor stands on what one came from.
      return { path: standing.path.slice(0, move.depth - 1), typed: "", at: left.id };
    }
  }
}

/** The steps that a path leads through, as the actions are now: what is gone, or can't be done any longer, ends it. */
export function stepsOn(
  actions: readonly PaletteAction[],
  path: readonly Taken[],
): { readonly line: PaletteLine; readonly step: PaletteStep }[] {
  const steps: { line: PaletteLine; step: PaletteStep }[] = [];
  let linesFor = (_typed: string): readonly PaletteLine[] => actions;
  for (const { id, typed } of path) {
    const line = linesFor(typed).find((each) => each.id === id);
    if (line?.step === undefined || line.because != null) break;
    steps.push({ line, step: line.step });
    linesFor = line.step.lines;
  }
  return steps;
}

/** The line that the cursor goes to by `by` lines, around both ends. */
export function lineAfter(ids: readonly string[], at: string | null, by: number): string | null {
  if (ids.length === 0) return null;
  const here = at === null ? -1 : ids.indexOf(at);
  if (here === -1) return (by > 0 ? ids[0] : ids.at(-1)) ?? null;
  if (Math.abs(by) > 1) return ids[Math.min(ids.length - 1, Math.max(0, here + by))] ?? null;
  return ids[(here + by + ids.length) % ids.length] ?? null;
}
