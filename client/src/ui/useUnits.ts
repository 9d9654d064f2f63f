import { useMemo } from "react";
import { useText } from "../i18n/useText.ts";
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
  const text = useText();
  const units = useView((view) => view.units);
  return useMemo(() => {
    const rows = Object.values(units);
    const letters = monograms(rows.map((unit) => text(unit.name)));
    return new Map(
      rows.map((unit, index) => [
        unit.id,
        { id: unit.id, name: text(unit.name), monogram: letters[index] ?? "?", colour: unitColour(index) },
      ]),
    );
  }, [units, text]);
}
