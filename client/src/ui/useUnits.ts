import type { UnitRow } from "@firebreak/shared/views";
import { type Language, localise } from "@firebreak/shared/text";
import { useLanguage } from "../i18n/useText.ts";
import { useView } from "../store/drill.ts";
import { monograms, unitColour } from "./unitSeries.ts";

export interface ShownUnit {
  id: string;
  name: string;
  /** Two letters. */
  monogram: string;
  /** A CSS colour. */
  colour: string;
}

/** Every unit as screens show it, by its id, in the scenario's order. */
export function useUnits(): ReadonlyMap<string, ShownUnit> {
  const language = useLanguage();
  const units = useView((view) => view.units);
  return shownUnits(units, language);
}

let last: { units: unknown; language: Language; shown: ReadonlyMap<string, ShownUnit> } | null = null;

/** Every tag on a screen asks for the same: what was drawn up last is kept. */
function shownUnits(units: Record<string, UnitRow>, language: Language): ReadonlyMap<string, ShownUnit> {
  if (last !== null && last.units === units && last.language === language) return last.shown;
  const rows = Object.values(units);
  const letters = monograms(rows.map((unit) => localise(unit.name, language)));
  const shown = new Map(
    rows.map((unit, index) => [
      unit.id,
      {
        id: unit.id,
        name: localise(unit.name, language),
        monogram: letters[index] ?? "?",
        colour: unitColour(index),
      },
    ]),
  );
  last = { units, language, shown };
  return shown;
}
