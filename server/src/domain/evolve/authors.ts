import type { ScenarioPersona } from "@firebreak/shared/scenario";
import type { Author } from "@firebreak/shared/views";

/** A persona as whoever reads it sees it. */
export function authorOf(persona: ScenarioPersona | undefined, id: string): Author {
  if (persona === undefined) return { name: id, handle: null, kind: "official", followers: 0 };
  return {
    name: persona.name,
    handle: persona.handle ?? null,
    kind: persona.kind,
    followers: persona.followers,
  };
}
