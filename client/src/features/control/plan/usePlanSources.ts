import type { Language } from "@firebreak/shared/text";
import { useMemo } from "react";
import { useView } from "../../../store/drill.ts";
import { useZone } from "../parts/useZone.ts";
import type { PlanSources } from "./model/planFields.ts";

/** What the form of an inject is read from, in the language that it was begun in. */
export function usePlanSources(language: Language): PlanSources {
  const channels = useView((view) => view.channels);
  const personas = useView((view) => view.personas);
  const zone = useZone();
  return useMemo(() => ({ channels, personas, zone, language }), [channels, personas, zone, language]);
}
