import { quietPart } from "../../../palette/quietPart.tsx";

/** Offers an observer's actions in the palette. */
export const ObserverPalette = quietPart(async () => (await import("./ObserverPalette.tsx")).ObserverPalette);
