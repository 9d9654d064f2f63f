import type { Scenario, ScenarioInject } from "@firebreak/shared/scenario";
import type { Finding, Path } from "../problem.ts";
import { dueMs, endMs, playTime, spanMs } from "../timeline.ts";
import { error, warning, type Rule } from "./rule.ts";

/** Moments outside the exercise, and deadlines that nobody can meet. */
export const times: Rule = (scenario) => {
  const end = endMs(scenario);
  if (end === 0)
    return [error("no-duration", ["duration"], "the exercise has no length", "write it as 60m or 1h30m")];
  return [
    ...scenario.injects.flatMap((inject, n) => [
      ...dueFindings(scenario, inject, ["injects", n], end),
      ...deadlineFindings(scenario, inject, ["injects", n], end),
    ]),
    ...scenario.claims.flatMap(({ becomes }, n) =>
      becomes === undefined || spanMs(becomes.at) <= end
        ? []
        : [
            warning(
              "after-end",
              ["claims", n, "becomes", "at"],
              `the claim turns after ENDEX (${playTime(end)})`,
              "bring it forward, or leave becomes out",
            ),
          ],
    ),
  ];
};

function dueFindings(scenario: Scenario, inject: ScenarioInject, path: Path, end: number): Finding[] {
  const due = dueMs(scenario, inject);
  if (due === undefined) return [];
  if (due > end) {
    const message = `it is due at ${playTime(due)}, after ENDEX (${playTime(end)})`;
    return [error("after-end", [...path, "at"], message, "bring it forward, or lengthen duration")];
  }
  if (due < 0) {
    const message = `${inject.at ?? ""} on the story's clock lies before its start (${scenario.clock.start})`;
    const hint = `for the next day write "D+1 ${inject.at?.split(" ").at(-1) ?? ""}"`;
    return [error("before-start", [...path, "at"], message, hint)];
  }
  return [];
}

function deadlineFindings(scenario: Scenario, inject: ScenarioInject, path: Path, end: number): Finding[] {
  const due = dueMs(scenario, inject) ?? 0;
  const deadlines = [
    { span: inject.replyBy, place: [...path, "replyBy"] },
    ...inject.expect.map(({ within }, n) => ({ span: within, place: [...path, "expect", n, "within"] })),
  ];
  return deadlines.flatMap(({ span, place }) => {
    if (span === undefined) return [];
    if (spanMs(span) === 0) {
      const message = "the deadline is not after the release";
      return [error("deadline-before-release", place, message, "write how long the unit has, as 10m")];
    }
    // An inject after the end is reported itself.
    if (due > end || Math.max(0, due) + spanMs(span) <= end) return [];
    const message = `the deadline (${playTime(due + spanMs(span))}) lies after ENDEX (${playTime(end)})`;
    return [warning("deadline-after-end", place, message, "shorten it, or bring the inject forward")];
  });
}
