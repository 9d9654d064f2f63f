import { isAlias, isNode, visit, type Document } from "yaml";
import type { Locator } from "./locator.ts";
import type { ScenarioProblem } from "./problem.ts";

/** Aliases (*name) without an anchor (&name) before them; at most `most` of them. */
export function strayAliases(document: Document.Parsed, locator: Locator, most: number): ScenarioProblem[] {
  const anchors = new Set<string>();
  const problems: ScenarioProblem[] = [];
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node)) {
        if ("anchor" in node && typeof node.anchor === "string") anchors.add(node.anchor);
      } else if (!anchors.has(node.source) && problems.length < most) {
        problems.push(
          locator.atOffset(node.range?.[0] ?? 0, {
            severity: "error",
            code: "scenario/aliases",
            message: `no anchor &${node.source.slice(0, 80)} stands before this alias`,
            hint: "quote a text that starts with *",
          }),
        );
      }
    },
  });
  return problems;
}

/** The offset of the first alias, where there is one. */
export function firstAlias(document: Document.Parsed): number {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, node) {
      offset = isNode(node) ? node.range?.[0] : undefined;
      return visit.BREAK;
    },
  });
  return offset ?? 0;
}
