import { LiveDrill } from "../drill/liveDrill.ts";
import { oneByOne, record } from "../drill/recording.ts";
import { busyDrill, busyTraffic, costOf, LOAD, UPDATES_A_RESPONSE, type Sample } from "../drill/windows.ts";
import { Subject } from "../host/subject.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import { Crowd } from "../load/crowd.ts";
import { rawDialect, RawClient } from "../load/rawClient.ts";
import { median } from "../quantile.ts";
import { interleave } from "../rounds.ts";
import { row, rounded, type Measurement } from "../row.ts";
import type { RawWsOps } from "../subjects/rawWs.ts";

/** CPU a delivered update in a busy drill, by raw `ws` that sends each update in a frame of its own. */
export const fanOutUnderLoad: Measurement = {
  names: ["fan-out-under-load"],
  async measure({ rounds, underLoad: { clients, seconds } }, say) {
    const injects = Math.ceil(LOAD.releases * seconds) * (rounds + 2);
    const drill = await LiveDrill.open({
      directory: temporaryDirectory(),
      exercise: { injects, release: "manual" },
      observers: clients,
      unitPeople: 24,
    });
    const updates = oneByOne(await record(drill.observers.witness, () => busyDrill(drill, seconds)));

    const raw = await Subject.start<RawWsOps>("rawWs.ts");
    const { port } = await raw.call("open", { updates });
    const crowd = await Crowd.open(
      port,
      Array.from({ length: clients }, () => rawDialect),
    );
    const trigger = await RawClient.open(port, rawDialect);
    const send = async (): Promise<Sample> => {
      const cpu = await raw.call("cpu");
      const before = crowd.frames;
      let due = 0;
      const broadcast = (count: number): void => {
        trigger.send(String(count));
        due += count;
      };
      const expected = crowd.witness.frames;
      await busyTraffic(
        seconds,
        () => broadcast(1),
        () => broadcast(UPDATES_A_RESPONSE),
      );
      await crowd.counted(expected + due);
      const cpuMs = (await raw.call("cpu")) - cpu;
      return { cpuMs, delivered: due * clients, frames: crowd.frames - before };
    };
    let batched = 0;
    const measured = await interleave(
      { name: "raw ws", measure: async () => costOf(await send()) },
      [
        {
          name: "firebreak",
          measure: async () => {
            const sample = await busyDrill(drill, seconds);
            batched = sample.delivered / sample.frames;
            return costOf(sample);
          },
        },
      ],
      rounds,
      say,
    );
    crowd.close();
    trigger.close();
    await raw.stop();
    await drill.close();
    const cost = (name: string): number => rounded(median(measured.values.get(name) ?? []));
    return [
      row({
        name: "fan-out-under-load",
        what: `server CPU a delivered update at ${LOAD.releases} injects/s + ${LOAD.responses} responses/s to ${clients} observers, by raw ws with a frame an update`,
        value: rounded(measured.ratio("firebreak")),
        unit: "×",
        budget: 0.5,
        floor: measured.floor,
        detail: {
          firebreakUs: cost("firebreak"),
          rawWsUs: cost("raw ws"),
          updatesAFrame: rounded(batched),
        },
      }),
    ];
  },
};
