import { isReport } from "@firebreak/shared/channels";
import type { Scenario } from "@firebreak/shared/scenario";
import { publicSetting } from "../../domain/publicSetting.ts";
import { sharesOfPost } from "../../simulation/appearing.ts";
import { spread } from "../../simulation/claimSpread.ts";
import { endMs } from "../timeline.ts";
import type { Earliest } from "./earliest.ts";
import type { Story } from "./story.ts";

/** Minutes of the story beyond which no course is computed: its cost grows with their square. */
const LONGEST = 4_320;

/**
 * The share of the public that a claim reaches by ENDEX where nobody says anything: the mean course, with
 * everything that carries it out as early as can be. Undefined where it never starts, or runs for days.
 */
export function reachInSilence(
  claim: string,
  scenario: Scenario,
  story: Story,
  earliest: Earliest,
): number | undefined {
  const { model, claims } = publicSetting(scenario, 0);
  const known = claims.find(({ id }) => id === claim);
  if (known === undefined) return undefined;
  const followers = new Map(scenario.personas.map((persona) => [persona.id, persona.followers]));
  const kinds = new Map(scenario.channels.map(({ id, kind }) => [id, kind]));
  const minuteOf = (playMs: number): number => Math.floor((playMs * scenario.clock.rate) / 60_000);
  const carriers = (story.carriers.get(claim) ?? [])
    .filter(story.spreads)
    .map((inject) => ({ inject, minute: minuteOf(earliest.release(inject.id)) }))
    .filter(({ minute }) => Number.isFinite(minute))
    .sort((a, b) => a.minute - b.minute);
  const first = carriers[0]?.minute;
  if (first === undefined) return undefined;
  const minutes = minuteOf(endMs(scenario)) - first;
  if (minutes > LONGEST) return undefined;
  const seeds = new Map<number, number>();
  carriers.forEach(({ inject, minute }, index) => {
    const kind = kinds.get(inject.channel);
    const post = sharesOfPost(model, followers.get(inject.from) ?? 0, kind !== undefined && isReport(kind));
    const shares = index === 0 ? known.seeds : post;
    seeds.set(minute - first, (seeds.get(minute - first) ?? 0) + shares);
  });
  const course = spread(
    { ...model, audience: known.audience },
    {
      n0: known.n0,
      seeds: (minute) => seeds.get(minute) ?? 0,
      corrections: [],
      trust: () => model.trust,
    },
    minutes,
  );
  return course.reach.at(-1);
}
