import { MODES, PARAMETERS, type ParameterName } from "../../simulation/parameters.ts";
import { suggest } from "../nearest.ts";
import type { Finding } from "../problem.ts";
import { error, type Rule } from "./rule.ts";

const KEYS = [...Object.keys(PARAMETERS), "mode"];

/** Parameters of the simulated public that there are not, or that can't have the value given. */
export const model: Rule = (scenario) =>
  Object.entries(scenario.model).flatMap(([name, value]): Finding[] => {
    const path = ["model", name];
    if (name === "mode") return modeFindings(value);
    if (!Object.hasOwn(PARAMETERS, name)) {
      const found = error(
        "unknown-parameter",
        path,
        `the model has no parameter "${name}"`,
        suggest(name, KEYS) || "the README of server/src/simulation lists them",
      );
      return [{ ...found, onKey: true }];
    }
    const { range, unit, meaning } = PARAMETERS[name as ParameterName];
    const [least, most] = range;
    const expected = `expected: a number from ${least} to ${most}${unit === "1" ? "" : ` (${unit})`}: ${meaning}`;
    if (typeof value !== "number")
      return [error("wrong-type", path, `${JSON.stringify(value)} is no number`, expected)];
    if (value >= least && value <= most) return [];
    return [error("out-of-range", path, `${value} is outside what the model can take`, expected)];
  });

function modeFindings(value: unknown): Finding[] {
  if (MODES.some((mode) => mode === value)) return [];
  const message = `${JSON.stringify(value)} is no way to simulate the public`;
  return [error("wrong-value", ["model", "mode"], message, `expected: ${MODES.join(" or ")}`)];
}
