import { playTime, endMs, spanMs } from "../timeline.ts";
import { atomsOf, conditionsOf, contradictionIn, holdsAtStart, kindOfAtom } from "./conditions.ts";
import { earliestOf } from "./earliest.ts";
import { error, warning, type Rule } from "./rule.ts";
import { whyNever } from "./whyNever.ts";

/** Branches of the story that no play can reach, and those that every play takes at once. */
export const branches: Rule = (scenario, story) => {
  const earliest = earliestOf(scenario, story);
  return conditionsOf(scenario).flatMap(({ condition, path, after }) => {
    const never = atomsOf(condition, path).filter(({ atom }) => earliest.atom(atom) === Infinity);
    const findings = never.map(({ atom, path: around, negated }) => {
      const place = [...around, kindOfAtom(atom)];
      const { message, hint } = whyNever(atom, scenario, story, earliest);
      return negated
        ? warning("always-true", place, `${message}, so this "not" always holds`, hint)
        : error("unreachable", place, message, hint);
    });
    const contradiction = contradictionIn(condition);
    if (contradiction !== undefined) {
      const { is, isNot } = contradiction;
      const message = `it asks for ${JSON.stringify(is)} and for the opposite of ${JSON.stringify(isNot)}`;
      findings.push(error("unreachable", path, message, "what has happened stays so: take one of them out"));
    }
    const from = earliest.condition(condition);
    const ms = from + spanMs(after);
    if (findings.length === 0 && ms > endMs(scenario)) {
      const when =
        from === Infinity
          ? "before ENDEX"
          : `before ${playTime(ms)}, after ENDEX (${playTime(endMs(scenario))})`;
      const place = after === undefined ? path : [...path.slice(0, -1), "after"];
      findings.push(
        error("unreachable", place, `this can't come ${when}`, "shorten after, or what it waits for"),
      );
    }
    if (holdsAtStart(condition)) {
      const message = "this holds from STARTEX on, before anything has happened";
      const hint = "to react to something left undone, use missed: { inject: …, expect: … }";
      findings.push(warning("holds-at-start", path, message, hint));
    }
    return findings;
  });
};
