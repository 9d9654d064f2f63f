import type { ComponentType, ReactNode } from "react";
import { partsAhead } from "../ui/parts/fetchAhead.ts";
import { type LazyPart, partOf } from "../ui/parts/lazyPart.tsx";
import { styledChunk } from "../ui/parts/styledChunk.ts";

/** A part of the palette in a script of its own. Where it does not come, the screen does without until the line is back. */
export function quietPart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  waiting: (props: Props) => ReactNode = () => null,
): LazyPart<Props> {
  const chunk = styledChunk(fetch);
  partsAhead.add(chunk);
  return partOf(chunk, waiting, () => null);
}
