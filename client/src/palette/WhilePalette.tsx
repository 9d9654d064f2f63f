import type { ReactNode } from "react";
import { usePaletteOpened } from "./registry.ts";

/** Something that is needed while the palette is open only: what registers a screen's actions. */
export function WhilePalette({ children }: { children: ReactNode }) {
  return usePaletteOpened() ? children : null;
}
