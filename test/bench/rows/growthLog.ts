import { LiveDrill } from "../drill/liveDrill.ts";
import { preparedLog, RELEASED } from "../drill/preparedLog.ts";
import { costOf, singleRate, singleReleases } from "../drill/windows.ts";
import { interleave } from "../rounds.ts";
import type { Measurement } from "../row.ts";
import { growthRow } from "./growthRow.ts";

/** CPU a delivered update with a long log behind, by that with a short one. */
export const growthLog: Measurement = {
  names: ["growth-log"],
  async measure({ rounds, growthLog: { from, to, clients, releases } }, say) {
    const open = async (events: number): Promise<LiveDrill> => {
      const directory = await preparedLog(events, 2 * releases * (rounds + 1), say);
      return LiveDrill.open({
        directory,
        exercise: { released: RELEASED },
        observers: clients,
        unitPeople: 0,
      });
    };
    const short = await open(from);
    const long = await open(to);
    const measured = await interleave(
      {
        name: "short",
        measure: async () => costOf(await singleReleases(short, releases, singleRate(clients))),
      },
      [
        {
          name: "long",
          measure: async () => costOf(await singleReleases(long, releases, singleRate(clients))),
        },
      ],
      rounds,
      say,
    );
    await short.close();
    await long.close();
    const what = `server CPU a delivered update, single injects after ${to} events by after ${from}`;
    return [growthRow("growth-log", what, measured, ["short", "long"])];
  },
};
