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
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
/** One value for each parameter. */
export type Model = Record<ParameterName, number>;

/** The defaults with what a scenario's `model` sets. Names it does not know are the linter's business. */
export function modelOf(settings: Readonly<Record<string, unknown>> = {}): Model {
  const entries = Object.entries(PARAMETERS).map(([name, { value }]) => {
    const set = Object.hasOwn(settings, name) ? settings[name] : undefined;
    return [name, typeof set === "number" ? set : value];
  });
  return Object.fromEntries(entries) as Model;
}
