import type { Scenario } from "@firebreak/shared/scenario";
import type { Finding } from "../problem.ts";
import { addressees } from "./addressees.ts";
import { artefacts } from "./artefacts.ts";
import { branches } from "./branches.ts";
import { claims } from "./claims.ts";
import { criticism } from "./criticism.ts";
import { duplicates } from "./duplicates.ts";
import { expectations } from "./expectations.ts";
import { links } from "./links.ts";
import { looseEnds } from "./looseEnds.ts";
import { media } from "./media.ts";
import { model } from "./model.ts";
import { references } from "./references.ts";
import { releaseModes } from "./releaseModes.ts";
import type { Rule } from "./rule.ts";
import { storyOf } from "./story.ts";
import { thresholds } from "./thresholds.ts";
import { times } from "./times.ts";
import { translations } from "./translations.ts";
import { voices } from "./voices.ts";

const RULES: readonly Rule[] = [
  references,
  duplicates,
  releaseModes,
  times,
  claims,
  model,
  branches,
  thresholds,
  expectations,
  addressees,
  media,
  artefacts,
  links,
  voices,
  translations,
  criticism,
  looseEnds,
];

/** What the schema can't see: whether the story holds together. Pure. */
export function lintScenario(scenario: Scenario): Finding[] {
  const story = storyOf(scenario);
  return RULES.flatMap((rule) => rule(scenario, story));
}
