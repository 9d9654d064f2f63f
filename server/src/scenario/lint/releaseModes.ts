import type { ScenarioInject } from "@firebreak/shared/scenario";
import type { Finding, Path } from "../problem.ts";
import { error, type Rule } from "./rule.ts";

const HINT = "give one of at (a time), when (a condition) or manual: true";

/** Each inject is released in one way. */
export const releaseModes: Rule = (scenario) =>
  scenario.injects.flatMap((inject, n) => [
    ...waysOf(inject, ["injects", n]),
    ...afterOf(inject, ["injects", n]),
  ]);

function waysOf(inject: ScenarioInject, path: Path): Finding[] {
  const ways = (["at", "when", "manual"] as const).filter((way) => inject[way] !== undefined);
  const second = ways[1];
  if (second !== undefined) {
    const message = `one inject is released in one way, not by ${ways.join(" and ")}`;
    return [{ ...error("release-ambiguous", [...path, second], message, HINT), onKey: true }];
  }
  // A contingency waits for the control cell or an escalation; an expected action is a row to look for.
  const mayWait = inject.category === "contingency" || inject.category === "expected-action";
  if (ways.length === 1 || mayWait) return [];
  const hint = `${HINT}; what an escalation releases has category: contingency`;
  return [error("release-missing", path, "nothing says when this inject is released", hint)];
}

function afterOf({ after, when }: ScenarioInject, path: Path): Finding[] {
  if (after === undefined || when !== undefined) return [];
  const hint = "add when, or write the time as at";
  return [
    {
      ...error("after-without-when", [...path, "after"], "after counts from a when, and there is none", hint),
      onKey: true,
    },
  ];
}
