import type { Measure } from "@firebreak/shared/reactions";
import { minutes, type Desk } from "./desk.ts";
import type { Judgement } from "./judgement.ts";

/** Minutes from meeting a claim to asking for it to be taken down. */
const AFTER = [2, 6] as const;
/** Harsh ones first: who guards a name does not begin with the mildest. */
const MEASURES_ASKED = ["remove", "limit", "police"] as const satisfies readonly Measure[];
/** How often harm is said to be imminent, where nothing shows it. */
const SAYS_IMMINENT = 0.3;

/** Wants a claim restricted where it is critical of the authorities, on grounds that look like some. */
export function guard(desk: Desk, judgement: Judgement, claim: string, chance: number): void {
  if (!desk.random.chance(chance)) return;
  desk.later(minutes(desk, AFTER), () => {
    const asked = Object.values(desk.view.restrictions);
    const isAsked = asked.some((each) => each.claim === claim && each.unit === desk.unit.id);
    if (isAsked || desk.view.claims[claim] === undefined || !judgement.isCritical(claim)) return;
    const { imminent, ...grounds } = desk.words.grounds;
    desk.act("restriction.request", {
      claim,
      measure: desk.random.pick(MEASURES_ASKED),
      aim: "public-order",
      ...grounds,
      ...(desk.random.chance(SAYS_IMMINENT) && { imminent }),
    });
  });
}

/** Good news of no concern to anybody, again and again. */
export function tellStories(desk: Desk): void {
  const { stories } = desk.policy;
  if (stories === null || desk.unit.kind !== "communications") return;
  desk.later(minutes(desk, stories), () => {
    desk.act("response.publish", { kind: "statement", text: desk.words.story });
    tellStories(desk);
  });
}
