import { suggest } from "../nearest.ts";
import type { Finding, Path } from "../problem.ts";
import { conditionsOf, atomsOf, type Atom } from "./conditions.ts";
import { error, type Rule } from "./rule.ts";

/** What an id can stand for. */
type Kind =
  | "unit"
  | "site"
  | "persona"
  | "channel"
  | "claim"
  | "storyline"
  | "objective"
  | "task"
  | "inject"
  | "expect";

interface Reference {
  kind: Kind;
  id: string | undefined;
  path: Path;
  /** The ids that would be right. */
  known: readonly string[];
}

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

/** Ids that nothing bears. */
export const references: Rule = (scenario, story) => {
  const units = idsOf(scenario.units);
  const claims = idsOf(scenario.claims);
  const injects = idsOf(scenario.injects);
  const objectives = idsOf(scenario.objectives);

  const ofUnits = scenario.units.map(({ site }, n): Reference => ({
    kind: "site",
    id: site,
    path: ["units", n, "site"],
    known: idsOf(scenario.sites),
  }));

  const ofInjects = scenario.injects.flatMap((inject, n): Reference[] => {
    const path = ["injects", n];
    return [
      {
        kind: "storyline",
        id: inject.storyline,
        path: [...path, "storyline"],
        known: idsOf(scenario.storylines),
      },
      { kind: "channel", id: inject.channel, path: [...path, "channel"], known: idsOf(scenario.channels) },
      { kind: "persona", id: inject.from, path: [...path, "from"], known: idsOf(scenario.personas) },
      { kind: "claim", id: inject.claim, path: [...path, "claim"], known: claims },
      { kind: "inject", id: inject.re?.inject, path: [...path, "re", "inject"], known: injects },
      ...inject.to.map((id, m): Reference => ({ kind: "unit", id, path: [...path, "to", m], known: units })),
    ];
  });

  const ofExpectations = scenario.injects.flatMap(({ expect }, n) =>
    expect.flatMap((each, m): Reference[] => {
      const path = ["injects", n, "expect", m];
      const objective = scenario.objectives.find(({ id }) => id === each.objective);
      const tasks = objective === undefined ? undefined : idsOf(objective.criticalTasks);
      return [
        { kind: "unit", id: each.unit, path: [...path, "unit"], known: units },
        { kind: "objective", id: each.objective, path: [...path, "objective"], known: objectives },
        ...(each.with ?? []).map((id, k): Reference => ({
          kind: "unit",
          id,
          path: [...path, "with", k],
          known: units,
        })),
        ...(tasks === undefined
          ? []
          : [{ kind: "task" as const, id: each.task, path: [...path, "task"], known: tasks }]),
      ];
    }),
  );

  const ofConditions = conditionsOf(scenario)
    .flatMap(({ condition, path }) => atomsOf(condition, path))
    .flatMap(({ atom, path }): Reference[] => {
      const [parts, place] = partsOf(atom, path);
      const expects = idsOf(story.injects.get(parts.expect?.inject ?? "")?.expect ?? []);
      const isInjectKnown = story.injects.has(parts.expect?.inject ?? "");
      return [
        { kind: "inject", id: parts.inject, path: place("inject"), known: injects },
        { kind: "claim", id: parts.claim, path: place("claim"), known: claims },
        { kind: "unit", id: parts.by, path: place("by"), known: units },
        { kind: "unit", id: parts.from, path: place("from"), known: units },
        { kind: "unit", id: parts.to, path: place("to"), known: units },
        // Under an unknown inject no expectation could be right.
        {
          kind: "expect",
          id: isInjectKnown ? parts.expect?.expect : undefined,
          path: place("expect"),
          known: expects,
        },
      ];
    });

  const ofEscalations = scenario.escalations.flatMap(({ then }, n) =>
    then.map((id, m): Reference => ({
      kind: "inject",
      id,
      path: ["escalations", n, "then", m],
      known: injects,
    })),
  );
  const ofVoices = scenario.voices.map(({ claim }, n): Reference => ({
    kind: "claim",
    id: claim,
    path: ["voices", n, "claim"],
    known: claims,
  }));

  return [ofUnits, ofInjects, ofExpectations, ofConditions, ofEscalations, ofVoices].flat().flatMap(unknown);
};

function unknown({ kind, id, path, known }: Reference): Finding[] {
  if (id === undefined || known.includes(id)) return [];
  const hint = suggest(id, known) || `the scenario has no ${kind} here yet: add one with this id`;
  return [error(`unknown-${kind}`, path, `there is no ${kind} "${id}"`, hint)];
}

interface Parts {
  inject?: string | undefined;
  claim?: string | undefined;
  by?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  expect?: { inject: string; expect: string };
}

/** The ids in a single condition, and where each of them stands. */
function partsOf(atom: Atom, path: Path): [Parts, (part: string) => Path] {
  if ("released" in atom) return [{ inject: atom.released }, () => [...path, "released"]];
  const within = (key: string) => (part: string) => [...path, key, part];
  if ("acknowledged" in atom) return [atom.acknowledged, within("acknowledged")];
  if ("assessed" in atom) return [{ claim: atom.assessed.claim, by: atom.assessed.by }, within("assessed")];
  if ("published" in atom)
    return [{ claim: atom.published.claim, by: atom.published.by }, within("published")];
  if ("requested" in atom) return [atom.requested, within("requested")];
  if ("escalated" in atom) return [atom.escalated, within("escalated")];
  if ("decided" in atom) return [atom.decided, within("decided")];
  if ("reach" in atom) return [{ claim: atom.reach.claim }, within("reach")];
  if ("belief" in atom) return [{ claim: atom.belief.claim }, within("belief")];
  if ("wrong" in atom) return [atom.wrong, within("wrong")];
  if ("restricted" in atom) return [atom.restricted, within("restricted")];
  if ("trust" in atom) return [{}, within("trust")];
  return [{ inject: atom.missed.inject, expect: atom.missed }, within("missed")];
}
