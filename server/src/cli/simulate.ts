import { Command, InvalidArgumentError } from "commander";
import { random } from "../simulation/random.ts";
import { spread } from "../simulation/claimSpread.ts";
import { parameterTable } from "../simulation/parameterTable.ts";
import { modelOf, PARAMETERS } from "../simulation/parameters.ts";

interface SimulateOptions {
  n0: number;
  audience: number;
  seeds: number;
  correction: number[];
  quality: number;
  trust: number;
  minutes: number;
  seed?: number;
  json?: boolean;
  parameters?: boolean;
}

/** `firebreak simulate`: one claim in the simulated public, from its parameters alone. */
export function simulateCommand(): Command {
  return new Command("simulate")
    .description("print how a claim spreads through the simulated public, minute by minute")
    .option("--n0 <r>", "shares that a share sets off", number(0, 10), PARAMETERS.n0False.value)
    .option("--audience <n>", "people who could be reached", number(1_000, 1e9), PARAMETERS.audience.value)
    .option("--seeds <n>", "shares that set it off", number(0, 1e6), PARAMETERS.seeds.value)
    .option("--correction <minute>", "a correction is published then; may be given again", collect, [])
    .option(
      "--quality <q>",
      "how far corrections reach, 0 to 1",
      number(0, 1),
      PARAMETERS.qualityOfficial.value,
    )
    .option("--trust <t>", "trust in the authorities, 0 to 1", number(0, 1), 1)
    .option("--minutes <n>", "how long", number(1, 10_000), 360)
    .option("--seed <n>", "chance with this seed, in place of the mean", number(0, 999_999_999))
    .option("--json", "print { reach, shares, belief } by minute")
    .option("--parameters", "print every parameter of the model with its provenance, and nothing else")
    .action((options: SimulateOptions) => {
      if (options.parameters === true) {
        console.log(parameterTable());
        return;
      }
      const course = spread(
        modelOf({ audience: options.audience }),
        {
          n0: options.n0,
          seeds: (minute) => (minute === 0 ? options.seeds : 0),
          corrections: options.correction.map((at) => ({ at, quality: options.quality })),
          trust: () => options.trust,
        },
        Math.round(options.minutes),
        options.seed === undefined ? undefined : random(options.seed, "simulate"),
      );
      if (options.json === true) {
        console.log(JSON.stringify(course));
        return;
      }
      console.log("minute  reach    belief   shares");
      for (let minute = 0; minute < course.reach.length; minute += 15) {
        const row = [course.reach[minute] ?? 0, course.belief[minute] ?? 0].map((each) =>
          each.toFixed(3).padStart(7),
        );
        console.log(
          `${String(minute).padStart(6)}${row.join("  ")}  ${(course.shares[minute] ?? 0).toFixed(1).padStart(8)}`,
        );
      }
    });
}

function number(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= low && value <= high)) {
      throw new InvalidArgumentError(`A number from ${low} to ${high} is due.`);
    }
    return value;
  };
}

function collect(text: string, before: number[]): number[] {
  return [...before, number(0, 10_000)(text)];
}
