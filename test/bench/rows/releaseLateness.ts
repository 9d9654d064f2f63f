import { LiveDrill } from "../drill/liveDrill.ts";
import { FIRST_DUE_SECONDS } from "../drill/scenario.ts";
import { LOAD } from "../drill/windows.ts";
import { syncTimes } from "../host/disk.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import { openLoop, steady } from "../load/openLoop.ts";
import { quantile } from "../quantile.ts";
import { row, rounded, type Measurement } from "../row.ts";

/** The scenario has an inject a second; at this rate they come so many a second. */
const RATE = LOAD.releases;
const MARGIN_SECONDS = 1;

/** From the due moment of a scheduled inject to its durable release, while units answer. */
export const releaseLateness: Measurement = {
  names: ["release-lateness"],
  async measure({ lateness: { clients, injects } }, say) {
    const drill = await LiveDrill.open({
      directory: temporaryDirectory(),
      exercise: { injects, release: "scheduled" },
      observers: clients,
      unitPeople: 24,
    });
    await drill.settled(() => drill.command(drill.director, "exercise.changeRate", { rate: RATE }));
    const seconds = (FIRST_DUE_SECONDS + injects) / RATE + MARGIN_SECONDS;
    say(`${injects} injects at ${RATE} a second among ${LOAD.responses} responses a second`);
    await openLoop(steady(Math.round(seconds * LOAD.responses), LOAD.responses), (index) =>
      drill.publish(index),
    );
    await drill.answered();
    const late = await drill.server.call("lateness");
    await drill.close();
    if (late.length !== injects) throw new Error(`${late.length} of ${injects} injects were released`);
    return [
      row({
        name: "release-lateness",
        what: `due moment to durable release, p99 of ${injects} scheduled injects among ${LOAD.responses} responses/s`,
        value: rounded(quantile(late, 0.99)),
        unit: "ms",
        budget: 25,
        detail: {
          p50Ms: rounded(quantile(late, 0.5)),
          worstMs: rounded(Math.max(...late)),
          ...syncTimes(),
        },
      }),
    ];
  },
};
