import type { Finding, Path } from "../problem.ts";
import { pathText } from "../keyText.ts";
import { error, warning, type Rule } from "./rule.ts";

/** Names that messages and audiences use for others than units. */
const RESERVED: ReadonlySet<string> = new Set(["all", "control", "evaluator", "observer", "system"]);

/** Ids given twice, ids that mean something else already, and things named twice in a list. */
export const duplicates: Rule = (scenario) => {
  const lists = [
    "sites",
    "units",
    "objectives",
    "personas",
    "channels",
    "claims",
    "storylines",
    "injects",
    "escalations",
    "survey",
  ] as const;
  const reserved = scenario.units.flatMap(({ id }, n) =>
    RESERVED.has(id)
      ? [
          error(
            "reserved-id",
            ["units", n, "id"],
            `"${id}" is no free name for a unit`,
            `call it "${id}-unit", say`,
          ),
        ]
      : [],
  );
  return [
    ...lists.flatMap((list) => sameIds(scenario[list], [list])),
    ...scenario.objectives.flatMap(({ criticalTasks }, n) =>
      sameIds(criticalTasks, ["objectives", n, "criticalTasks"]),
    ),
    ...scenario.injects.flatMap(({ expect }, n) => sameIds(expect, ["injects", n, "expect"])),
    ...reserved,
    ...sameWords(scenario.languages, ["languages"]),
    ...scenario.injects.flatMap(({ to, expect }, n) => [
      ...sameWords(to, ["injects", n, "to"]),
      ...expect.flatMap((each, m) => sameWords(each.with ?? [], ["injects", n, "expect", m, "with"])),
    ]),
    ...scenario.escalations.flatMap(({ then }, n) => sameWords(then, ["escalations", n, "then"])),
  ];
};

function sameIds(things: readonly { id: string }[], path: Path): Finding[] {
  return repeats(things.map(({ id }) => id)).map(({ word, index, first }) =>
    error(
      "duplicate-id",
      [...path, index, "id"],
      `"${word}" is the id of ${pathText([...path, first])} already`,
      "give it an id of its own",
    ),
  );
}

function sameWords(words: readonly string[], path: Path): Finding[] {
  return repeats(words).map(({ word, index }) =>
    warning("repeated", [...path, index], `"${word}" stands in this list twice`, "keep one of them"),
  );
}

function repeats(words: readonly string[]): { word: string; index: number; first: number }[] {
  const seen = new Map<string, number>();
  return words.flatMap((word, index) => {
    const first = seen.get(word);
    if (first === undefined) seen.set(word, index);
    return first === undefined ? [] : [{ word, index, first }];
  });
}
