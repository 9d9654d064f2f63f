import { quietPart } from "../../../palette/quietPart.tsx";

/** Offers a unit's actions in the palette. */
export const UnitPalette = quietPart(async () => (await import("./UnitPalette.tsx")).UnitPalette);
