import { LiveDrill } from "../drill/liveDrill.ts";
import { costOf, singleRate, singleReleases } from "../drill/windows.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import { growthRow } from "./growthRow.ts";
import { interleave } from "../rounds.ts";
import type { Measurement } from "../row.ts";

/** CPU a delivered update with many clients, by that with few. */
export const growthClients: Measurement = {
  names: ["growth-clients"],
  async measure({ rounds, growthClients: { from, to, releases } }, say) {
    const open = (observers: number): Promise<LiveDrill> =>
      LiveDrill.open({
        directory: temporaryDirectory(),
        exercise: { injects: 2 * releases * (rounds + 1), release: "manual" },
        observers,
        unitPeople: 0,
      });
    // One rate for both: then each update has its share of the same pulses.
    const rate = singleRate(to);
    const few = await open(from);
    const many = await open(to);
    const measured = await interleave(
      { name: "few", measure: async () => costOf(await singleReleases(few, releases, rate)) },
      [{ name: "many", measure: async () => costOf(await singleReleases(many, releases, rate)) }],
      rounds,
      say,
    );
    await few.close();
    await many.close();
    return [
      growthRow("growth-clients", `server CPU a delivered update, ${to} clients by ${from}`, measured, [
        "few",
        "many",
      ]),
    ];
  },
};
