import { quietPart } from "../../../palette/quietPart.tsx";

/** Offers control's actions in the palette. */
export const ControlPalette = quietPart(async () => (await import("./ControlPalette.tsx")).ControlPalette);
