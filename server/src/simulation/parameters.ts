/** How well a default is known: measured in the field, calibrated to a measured outcome, or assumed. */
export type Provenance = "measured" | "calibrated" | "assumed";

export interface Parameter {
  value: number;
  /** The least and the greatest value that a scenario may set. */
  range: readonly [number, number];
  unit: string;
  provenance: Provenance;
  meaning: string;
  source: string;
}

const parameter = (
  value: number,
  range: readonly [number, number],
  unit: string,
  provenance: Provenance,
  meaning: string,
  source: string,
): Parameter => ({ value, range, unit, provenance, meaning, source });

const SEISMIC = "Zhao et al. 2015 (SEISMIC), fitted to reposts on Twitter";
const VOSOUGHI = "Vosoughi et al. 2018: falsehood reached 1,500 people about six times sooner";
const NOTES = "Slaughter et al. 2025 and Chuai et al. 2024, effect of community notes on reposts";
const DEBUNKING = "Walter & Murphy 2018; Walter et al. 2020, 2021, meta-analyses of corrections";
const CONDUCT =
  "the house's rule of conduct (DESIGN §8): direction from risk-communication practice, size assumed";
const STREISAND = "direction from Jansen & Martin 2015 (backfire of censorship); the size is assumed";
const HOUSE = "assumed by the authors; set it to what your authority knows of itself";

/** Every number of the simulated public. A scenario sets any of them by its key in `model`. */
export const PARAMETERS = {
  audience: parameter(
    1_000_000,
    [1_000, 1e9],
    "people",
    "assumed",
    "the public that could be reached",
    HOUSE,
  ),
  exposures: parameter(
    100,
    [1, 10_000],
    "exposures a share",
    "assumed",
    "people who come across one share",
    HOUSE,
  ),
  kernelPlateau: parameter(
    300,
    [1, 86_400],
    "s",
    "measured",
    "how long a share keeps its first strength",
    SEISMIC,
  ),
  kernelTheta: parameter(
    0.2314843,
    [0.01, 5],
    "1",
    "measured",
    "how fast a share's strength fades after that",
    SEISMIC,
  ),
  n0True: parameter(
    1.66,
    [0, 10],
    "shares a share",
    "calibrated",
    "reproduction of true claims (1.2–1.8)",
    VOSOUGHI,
  ),
  n0False: parameter(
    2.8,
    [0, 10],
    "shares a share",
    "calibrated",
    "reproduction of false claims (2–3.4)",
    VOSOUGHI,
  ),
  seeds: parameter(50, [0, 1e6], "shares", "assumed", "shares that set a claim off", HOUSE),
  correctionEffect: parameter(
    0.55,
    [0, 1],
    "1",
    "measured",
    "how far a correction seen by all lowers sharing (0.46–0.62)",
    NOTES,
  ),
  coverageLimit: parameter(
    0.9,
    [0, 1],
    "1",
    "assumed",
    "the share of sharers whom corrections can reach at most",
    HOUSE,
  ),
  coverageTime: parameter(
    60,
    [1, 10_000],
    "min",
    "assumed",
    "time in which a correction reaches most of those it will",
    HOUSE,
  ),
  qualityOfficial: parameter(
    1,
    [0, 1],
    "1",
    "assumed",
    "reach of a correction over an official channel",
    HOUSE,
  ),
  qualityOrdinary: parameter(
    0.3,
    [0, 1],
    "1",
    "assumed",
    "reach of a correction by an ordinary account",
    HOUSE,
  ),
  belief: parameter(
    0.6,
    [0, 1],
    "1",
    "assumed",
    "share of those reached who believe an uncorrected claim",
    HOUSE,
  ),
  beliefCorrection: parameter(
    0.25,
    [0, 1],
    "1",
    "measured",
    "how far a correction lowers belief (0.10–0.35)",
    DEBUNKING,
  ),
  amplifyBelow: parameter(
    0.01,
    [0, 1],
    "1",
    "assumed",
    "correcting a claim that fewer have met makes it known",
    HOUSE,
  ),
  amplifyReach: parameter(
    0.005,
    [0, 1],
    "1",
    "assumed",
    "the share of the public that such a correction tells of the claim",
    HOUSE,
  ),
  n0Unresolved: parameter(
    2.2,
    [0, 10],
    "shares a share",
    "assumed",
    "reproduction of claims that nobody can settle yet",
    "between the two of Vosoughi et al. 2018; their mixed stories lay between as well",
  ),
  followerShares: parameter(
    0.0005,
    [0, 1],
    "shares a follower",
    "assumed",
    "shares that a further post on the claim sets off among those who follow its author",
    HOUSE,
  ),
  mediaShares: parameter(
    20,
    [0, 1e5],
    "shares",
    "assumed",
    "shares that a report in the news, on television or radio sets off besides",
    HOUSE,
  ),
  qualityAnswer: parameter(
    0.5,
    [0, 1],
    "1",
    "assumed",
    "reach of what an answer to one journalist corrects",
    HOUSE,
  ),
  qualityFloor: parameter(
    0.6,
    [0, 1],
    "1",
    "assumed",
    "reach of a publication that passes none of the four checks, against one that passes all",
    HOUSE,
  ),
  holdingEffect: parameter(
    0.2,
    [0, 1],
    "1",
    "assumed",
    "what a holding statement slows, against a correction: readers asked to think of accuracy share less",
    "direction from Pennycook et al. 2021 (accuracy prompts); the size is assumed",
  ),
  ratedP: parameter(1, [0, 1], "1", "assumed", "reach of a publication that was rated P", HOUSE),
  ratedS: parameter(0.85, [0, 1], "1", "assumed", "reach of a publication that was rated S", HOUSE),
  ratedM: parameter(0.6, [0, 1], "1", "assumed", "reach of a publication that was rated M", HOUSE),
  ratedU: parameter(0.3, [0, 1], "1", "assumed", "reach of a publication that was rated U", HOUSE),
  trust: parameter(0.6, [0, 1], "1", "assumed", "trust in the authorities at STARTEX", HOUSE),
  earlyMinutes: parameter(
    60,
    [1, 1_440],
    "min",
    "assumed",
    "a holding statement is early that comes so soon after the claim",
    "the hour that aviation practice and Taiwan's 2019 guideline allow",
  ),
  trustHolding: parameter(0.03, [-1, 1], "1", "assumed", "an early holding statement", CONDUCT),
  trustCorrection: parameter(0.05, [-1, 1], "1", "assumed", "a verified statement of what is so", CONDUCT),
  trustDisclosed: parameter(0.05, [-1, 1], "1", "assumed", "an own mistake disclosed first", CONDUCT),
  trustContradiction: parameter(
    -0.08,
    [-1, 1],
    "1",
    "assumed",
    "two units tell the public what can't both be so",
    CONDUCT,
  ),
  trustPromise: parameter(-0.04, [-1, 1], "1", "assumed", "a promised update does not come", CONDUCT),
  trustShownWrong: parameter(
    -0.25,
    [-1, 1],
    "1",
    "assumed",
    "an authority's statement is shown to be wrong",
    CONDUCT,
  ),
  trustApology: parameter(
    0.03,
    [-1, 1],
    "1",
    "assumed",
    "an apology after a statement was shown to be wrong",
    CONDUCT,
  ),
  trustAnswer: parameter(0.01, [-1, 1], "1", "assumed", "a journalist is answered in time", CONDUCT),
  trustNoAnswer: parameter(-0.01, [-1, 1], "1", "assumed", "a journalist's question is left open", CONDUCT),
  trustStory: parameter(0.01, [-1, 1], "1", "assumed", "good news, at most one an hour", CONDUCT),
  trustLooksAway: parameter(
    -0.02,
    [-1, 1],
    "1",
    "assumed",
    "good news while a claim that spreads has no answer",
    CONDUCT,
  ),
  revealMinutes: parameter(
    45,
    [1, 10_000],
    "min",
    "assumed",
    "time until others show that a statement was wrong",
    HOUSE,
  ),
  restrictionFrom: parameter(
    30,
    [0, 1_440],
    "min",
    "assumed",
    "the soonest that a restriction takes hold",
    HOUSE,
  ),
  restrictionTo: parameter(
    120,
    [0, 1_440],
    "min",
    "assumed",
    "the latest that a restriction takes hold",
    HOUSE,
  ),
  restrictionFactor: parameter(
    0.5,
    [0, 1],
    "1",
    "assumed",
    "what is left of spread once content is limited, removed or policed",
    HOUSE,
  ),
  labelFactor: parameter(
    0.85,
    [0, 1],
    "1",
    "assumed",
    "what is left of spread once content carries a label",
    HOUSE,
  ),
  reboundAfter: parameter(
    60,
    [1, 1_440],
    "min",
    "assumed",
    "time from a restriction's hold to its rebound",
    STREISAND,
  ),
  reboundFalse: parameter(
    0.2,
    [0, 1],
    "1",
    "assumed",
    "chance that a restricted falsehood rebounds",
    STREISAND,
  ),
  reboundTrue: parameter(
    0.8,
    [0, 1],
    "1",
    "assumed",
    "chance that a restricted truth or opinion rebounds",
    STREISAND,
  ),
  reboundShares: parameter(
    0.3,
    [0, 10],
    "1",
    "assumed",
    "shares of a rebound, against all shares so far",
    STREISAND,
  ),
  trustRestriction: parameter(
    -0.02,
    [-1, 1],
    "1",
    "assumed",
    "a well-grounded restriction becomes known",
    CONDUCT,
  ),
  trustUngrounded: parameter(
    -0.06,
    [-1, 1],
    "1",
    "assumed",
    "a restriction of what is still open becomes known",
    CONDUCT,
  ),
  trustSuppression: parameter(
    -0.15,
    [-1, 1],
    "1",
    "assumed",
    "a restriction of a truth or an opinion becomes known",
    CONDUCT,
  ),
  voiceRate: parameter(
    0.05,
    [0, 1],
    "voices a minute",
    "assumed",
    "comments that the feed shows, times the square root of a claim's new shares",
    HOUSE,
  ),
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
/** One value for each parameter. */
export type Model = Record<ParameterName, number>;

/** How the public is simulated: with its mean, or with chance drawn from the exercise's seed. */
export const MODES = ["deterministic", "stochastic"] as const;

/** The defaults with what a scenario's `model` sets. Names it does not know are the linter's business. */
export function modelOf(settings: Readonly<Record<string, unknown>> = {}): Model {
  const entries = Object.entries(PARAMETERS).map(([name, { value }]) => {
    const set = Object.hasOwn(settings, name) ? settings[name] : undefined;
    return [name, typeof set === "number" ? set : value];
  });
  return Object.fromEntries(entries) as Model;
}
