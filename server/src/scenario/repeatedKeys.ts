import { isMap, isNode, isScalar, visit, type Document, type Pair } from "yaml";
import type { Locator } from "./locator.ts";
import type { ScenarioProblem } from "./problem.ts";

/** Keys given twice in one map, of which the second would silently win; at most `most` of them. */
export function repeatedKeys(document: Document.Parsed, locator: Locator, most: number): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  visit(document, {
    Map(_key, node) {
      if (!isMap(node)) return;
      const seen = new Map<string, number>();
      for (const pair of node.items) {
        const { name, offset } = keyOf(pair);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, offset);
        else if (problems.length < most) problems.push(repeated(name, offset, first, locator));
      }
    },
  });
  return problems;
}

function keyOf({ key }: Pair): { name: string; offset: number } {
  const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  // A key that is a list or a map is never taken for another one; the schema refuses it anyway.
  return { name: isScalar(key) ? `key ${String(key.value)}` : `at ${offset}`, offset };
}

function repeated(name: string, offset: number, first: number, locator: Locator): ScenarioProblem {
  return locator.atOffset(offset, {
    severity: "error",
    code: "scenario/duplicate-key",
    message: `"${name.slice("key ".length, 84)}" stands in this map twice; the first is on line ${locator.lineOf(first)}`,
    hint: "keep one of them",
  });
}
