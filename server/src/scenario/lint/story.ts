import { isPublicChannel, spreadsClaims, type ChannelKind } from "@firebreak/shared/channels";
import type {
  Expectation,
  Scenario,
  ScenarioClaim,
  ScenarioInject,
  ScenarioUnit,
} from "@firebreak/shared/scenario";
import { modelOf, type Model } from "../../simulation/parameters.ts";

/** Look-ups over a scenario, made once for all rules. Of things with the same id the first counts. */
export interface Story {
  units: ReadonlyMap<string, ScenarioUnit>;
  injects: ReadonlyMap<string, ScenarioInject>;
  claims: ReadonlyMap<string, ScenarioClaim>;
  /** The injects that carry a claim, by its id. */
  carriers: ReadonlyMap<string, readonly ScenarioInject[]>;
  leaders: ReadonlySet<string>;
  /** The simulated public's parameters, with what the scenario sets. */
  model: Model;
  /** Whether an inject shows in the public feed. */
  isPublic(inject: ScenarioInject): boolean;
  /** Whether an inject brings its claim among the public: as a post or report, or from hand to hand. */
  spreads: (inject: ScenarioInject) => boolean;
  /** Whether an inject lands in a unit's inbox, or, without a unit, in any. */
  addresses(inject: ScenarioInject, unit: string | undefined): boolean;
  /** Whether a unit, or, without a unit, any unit, meets the claims of an inject. */
  reaches(inject: ScenarioInject, unit: string | undefined): boolean;
  expectation(inject: string, expect: string): Expectation | undefined;
}

export function storyOf(scenario: Scenario): Story {
  const injects = byId(scenario.injects);
  const kinds = new Map(scenario.channels.map(({ id, kind }) => [id, kind]));
  const carriers = new Map<string, ScenarioInject[]>();
  for (const inject of scenario.injects) {
    if (inject.claim === undefined) continue;
    carriers.set(inject.claim, [...(carriers.get(inject.claim) ?? []), inject]);
  }
  const comesBy = (inject: ScenarioInject, is: (kind: ChannelKind) => boolean): boolean => {
    const kind = kinds.get(inject.channel);
    return kind !== undefined && is(kind);
  };
  const isPublic = (inject: ScenarioInject): boolean => comesBy(inject, isPublicChannel);
  const spreads = (inject: ScenarioInject): boolean => !isNote(inject) && comesBy(inject, spreadsClaims);
  const addresses = (inject: ScenarioInject, unit: string | undefined): boolean =>
    unit === undefined ? inject.to.length > 0 : inject.to.includes(unit);
  return {
    units: byId(scenario.units),
    injects,
    claims: byId(scenario.claims),
    carriers,
    leaders: new Set(scenario.units.filter(({ kind }) => kind === "leadership").map(({ id }) => id)),
    model: modelOf(scenario.model),
    isPublic,
    spreads,
    addresses,
    reaches: (inject, unit) => isPublic(inject) || addresses(inject, unit),
    expectation: (inject, expect) => injects.get(inject)?.expect.find(({ id }) => id === expect),
  };
}

/** Rows of the control cell, which nobody in the story sees. */
function isNote({ category }: ScenarioInject): boolean {
  return category === "administrative" || category === "expected-action";
}

/** Things by their ids; the first of the same id. */
export function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.toReversed().map((thing) => [thing.id, thing]));
}
