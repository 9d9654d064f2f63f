import type { useText } from "../../../i18n/useText.ts";
import type { Units } from "../parts/UnitLetters.tsx";
import type { useStoryTime } from "../parts/useZone.ts";

/** What cards look names and times up in: the same object until one of them changes. */
export interface CardNames {
  text: ReturnType<typeof useText>;
  story: ReturnType<typeof useStoryTime>;
  units: Units;
  people: Readonly<Record<string, { name: string }>>;
}
