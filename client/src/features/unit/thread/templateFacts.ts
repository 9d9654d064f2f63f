import { readClock } from "@firebreak/shared/clock";
import type { Truth } from "@firebreak/shared/scenario";
import { type Language, localise } from "@firebreak/shared/text";
import { readScenarioTime } from "../../../i18n/format.ts";
import { drill, serverNow } from "../../../store/drill.ts";
import { minutesOf } from "../model/composing.ts";
import type { TemplateFacts } from "../model/templates.ts";
import type { Desk } from "../parts/deskContext.ts";

export interface Matter {
  readonly inject: string | null;
  readonly claim: string | null;
  readonly stance: Truth | null;
  /** Minutes of play until the promised next update, as typed. */
  readonly nextUpdate: string;
}

const MINUTE = 60_000;

/** What the thread knows at this moment that a template in `language` asks for. */
export function templateFacts({ exercise, unit }: Desk, matter: Matter, language: Language): TemplateFacts {
  const { view, clock } = drill.store.getState();
  const words = (text: Parameters<typeof localise>[0]) => localise(text, language) || null;
  const inject = view?.injects[matter.inject ?? ""];
  const assessment = view?.assessments[`${matter.claim ?? ""}/${unit.id}`];
  const minutes = minutesOf(matter.nextUpdate);
  const scenarioMs = clock === null ? null : readClock(clock, serverNow()).scenarioMs;
  const at = (ms: number | null) => (ms === null ? null : readScenarioTime(ms, exercise).time);
  return {
    unit: localise(unit.name, language),
    claim: words(view?.claims[matter.claim ?? ""]?.text),
    stance: matter.stance ?? assessment?.verdict ?? null,
    // The unit writes its evidence in the language it works in: into a text for others it does not fit.
    evidence: language === exercise.languages[0] ? (assessment?.evidence ?? null) : null,
    asker: words(inject?.from.name),
    now: at(scenarioMs),
    // Promises run in play time, and people read the story's clock.
    next:
      scenarioMs === null || clock === null || typeof minutes !== "number"
        ? null
        : at(scenarioMs + minutes * MINUTE * clock.rate),
  };
}
