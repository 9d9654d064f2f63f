import { error, warning, type Rule } from "./rule.ts";

/** Things that are declared and then not used, and questions that can't be answered. */
export const looseEnds: Rule = (scenario) => {
  const told = new Set(scenario.injects.map(({ storyline }) => storyline));
  const shown = new Set(scenario.injects.flatMap(({ expect }) => expect.map(({ objective }) => objective)));
  return [
    ...scenario.storylines.flatMap(({ id }, n) =>
      told.has(id)
        ? []
        : [
            warning(
              "empty-storyline",
              ["storylines", n],
              `no inject tells the storyline "${id}"`,
              "add one, or drop it",
            ),
          ],
    ),
    ...scenario.objectives.flatMap(({ id }, n) =>
      shown.has(id)
        ? []
        : [
            warning(
              "objective-not-shown",
              ["objectives", n],
              `no expected action shows the objective "${id}"`,
              `add objective: ${id} to the actions that show it`,
            ),
          ],
    ),
    ...scenario.survey.flatMap(({ kind, options }, n) => {
      const path = ["survey", n];
      if (kind === "choice" && (options?.length ?? 0) < 2) {
        return [error("survey-options", path, "a choice needs at least two options", "add options")];
      }
      if (kind === "choice" || options === undefined) return [];
      return [
        warning(
          "survey-options",
          [...path, "options"],
          `options mean nothing for a ${kind}`,
          "drop them, or make it a choice",
        ),
      ];
    }),
  ];
};
