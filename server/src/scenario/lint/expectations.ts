import type { Expectation, ScenarioInject } from "@firebreak/shared/scenario";
import type { Finding, Path } from "../problem.ts";
import { error, warning, type Rule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Acts on a claim that a unit can do although the inject is not in its inbox. */
const ON_PUBLIC_CLAIM: ReadonlySet<string> = new Set(["assess", "draft", "publish"]);

/** Expected actions that the unit could not do, or that would not be recognised. */
export const expectations: Rule = (scenario, story) =>
  scenario.injects.flatMap((inject, n) =>
    inject.expect.flatMap((each, m) => {
      const path = ["injects", n, "expect", m];
      return [
        ...reachFindings(each, inject, path, story),
        ...actionFindings(each, inject, path, story),
        ...detailFindings(each, path),
      ];
    }),
  );

function reachFindings(each: Expectation, inject: ScenarioInject, path: Path, story: Story): Finding[] {
  // An unknown unit is reported as such; a decision is made on the escalation, not on the inject.
  if (!story.units.has(each.unit) || each.action === "decide" || story.addresses(inject, each.unit))
    return [];
  const isPublicClaim = inject.claim !== undefined && story.isPublic(inject);
  if (isPublicClaim && ON_PUBLIC_CLAIM.has(each.action)) return [];
  const message = isPublicClaim
    ? `"${each.unit}" sees this in the public feed only, where there is nothing to ${each.action}`
    : `the inject does not reach "${each.unit}"`;
  return [error("unanswerable", [...path, "unit"], message, `add ${each.unit} to the inject's to`)];
}

function actionFindings(each: Expectation, inject: ScenarioInject, path: Path, story: Story): Finding[] {
  const place = [...path, "action"];
  const { action, unit } = each;
  if (action === "assess" && inject.claim === undefined) {
    return [error("unanswerable", place, "the inject carries no claim to assess", "add claim to the inject")];
  }
  if (action === "request" && story.units.size < 2) {
    return [error("unanswerable", place, "there is no other unit to send a request to", "add a unit")];
  }
  if (action !== "decide" && action !== "escalate") return [];
  if (story.leaders.size === 0) {
    const message = `to ${action} needs a unit that leads, and there is none`;
    return [error("no-leadership", place, message, "give a unit the kind leadership")];
  }
  const leaders = [...story.leaders];
  if (action === "escalate") {
    if (leaders.length > 1 || !story.leaders.has(unit)) return [];
    const message = `"${unit}" is the only leadership: there is nobody to escalate to`;
    return [error("unanswerable", place, message, "expect it to decide")];
  }
  if (story.units.has(unit) && !story.leaders.has(unit)) {
    const message = `"${unit}" does not decide: its kind is ${story.units.get(unit)?.kind ?? ""}`;
    return [
      error("unanswerable", place, message, `expect it of ${leaders.join(" or ")}, or expect to escalate`),
    ];
  }
  if (inject.to.length === 0) {
    const message = "no unit has this inject in its inbox, so nobody can escalate it for a decision";
    return [error("unanswerable", place, message, "address the inject to a unit")];
  }
  return [];
}

function detailFindings(each: Expectation, path: Path): Finding[] {
  const findings: Finding[] = [];
  const self = each.with?.indexOf(each.unit) ?? -1;
  if (self >= 0) {
    const message = `"${each.unit}" can't consult itself`;
    findings.push(error("unanswerable", [...path, "with", self], message, "name other units in with"));
  }
  if (each.kind !== undefined && each.action !== "publish" && each.action !== "draft") {
    const message = `a kind of response means nothing for "${each.action}"`;
    const found = error("stray-kind", [...path, "kind"], message, "drop kind, or expect to publish");
    findings.push({ ...found, onKey: true });
  }
  if (each.task !== undefined && each.objective === undefined) {
    const message = "a critical task belongs to an objective, and none is named";
    findings.push(error("task-without-objective", [...path, "task"], message, "add objective"));
  }
  if (each.with?.length === 0) {
    findings.push(warning("empty-with", [...path, "with"], "nobody is named to be consulted", "drop with"));
  }
  return findings;
}
