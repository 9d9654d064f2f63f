import type { Scenario, ScenarioInject } from "@firebreak/shared/scenario";
import { dueMs, endMs } from "../timeline.ts";
import { conditionsOf } from "./conditions.ts";
import { earliestOf } from "./earliest.ts";
import { error, warning, type Rule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Posts that refer to an earlier one: it has to be a post, and able to come first. */
export const links: Rule = (scenario, story) =>
  scenario.injects.flatMap((inject, n) => {
    const { re } = inject;
    const target = story.injects.get(re?.inject ?? "");
    // An unknown inject is reported as such.
    if (re === undefined || target === undefined) return [];
    const path = ["injects", n, "re"];
    if (!isPost(inject, story)) {
      const message = `only a post in the public feed is a ${re.how}`;
      return [
        { ...warning("stray-link", path, message, "drop re, or choose a public channel"), onKey: true },
      ];
    }
    const place = [...path, "inject"];
    if (!isPost(target, story)) {
      const message = `"${target.id}" is no post in the public feed`;
      return [error("link-to-no-post", place, message, "name an inject on a public channel")];
    }
    if (comesFirst(target, inject, scenario, story)) return [];
    const message =
      target.id === inject.id
        ? `"${target.id}" can't be a ${re.how} to itself`
        : `"${target.id}" can't be out before this ${re.how}`;
    return [error("link-too-early", place, message, "let this one come later, or the other earlier")];
  });

function isPost(inject: ScenarioInject, story: Story): boolean {
  const isNote = inject.category === "administrative" || inject.category === "expected-action";
  return story.isPublic(inject) && !isNote;
}

/** Whether the target can be released while the post that refers to it is still to come. */
function comesFirst(
  target: ScenarioInject,
  inject: ScenarioInject,
  scenario: Scenario,
  story: Story,
): boolean {
  // Without the post itself: what only comes because of it comes after it.
  const earliest = earliestOf(scenario, story, inject.id).release(target.id);
  const mayWait = conditionsOf(scenario).some(({ releases }) => releases.includes(inject.id));
  const latest = (mayWait ? undefined : dueMs(scenario, inject)) ?? endMs(scenario);
  return earliest < latest;
}
