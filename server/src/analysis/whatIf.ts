import type { DrillEvent } from "../domain/events.ts";
import { recordedCourse } from "./publicCourse.ts";
import { LogWithoutScenario } from "./readTimeline.ts";
import { recordedReleases, tell } from "./whatIf/counterfactual.ts";
import { WhatIfError, type Edit } from "./whatIf/edit.ts";
import type { WhatIf } from "./whatIf/result.ts";
import { scriptOf } from "./whatIf/script.ts";

export type { Told } from "./whatIf/counterfactual.ts";
export { differencesOf, type ClaimDifference, type Differences, type Pair } from "./whatIf/differences.ts";
export { WhatIfError, type Edit } from "./whatIf/edit.ts";
export { publishedResponses, type PublishedResponse } from "./whatIf/publications.ts";
export type { WhatIf } from "./whatIf/result.ts";

/**
 * The same log with these edits and nothing else changed: what people did otherwise stays as it was, and the
 * simulated public, the rules and the deadlines answer. Pure.
 *
 * The real course has the log's own numbers; up to the first difference so has the counterfactual.
 * @throws WhatIfError where the edit can't be carried out
 * @throws LogWithoutScenario
 */
export function whatIf(log: readonly DrillEvent[], ...edits: readonly Edit[]): WhatIf {
  if (log[0]?.type !== "exercise.created") throw new LogWithoutScenario();
  const course = recordedCourse(log);
  if (course.minutes.length === 0) {
    throw new WhatIfError("whatif/no-public", "the log holds no minute of a simulated public");
  }
  return {
    real: { course, releases: recordedReleases(log) },
    counterfactual: tell(log, scriptOf(log, edits)),
  };
}
