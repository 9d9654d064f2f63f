import { LiveDrill } from "../drill/liveDrill.ts";
import { record } from "../drill/recording.ts";
import { betweenPulses, costOf, singleRate, singleReleases, type Sample } from "../drill/windows.ts";
import { Subject } from "../host/subject.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import { Crowd } from "../load/crowd.ts";
import { openLoop, steady } from "../load/openLoop.ts";
import { RawClient, socketIoDialect } from "../load/rawClient.ts";
import { median } from "../quantile.ts";
import { interleave } from "../rounds.ts";
import { row, rounded, type Measurement } from "../row.ts";
import type { SocketIoOps } from "../subjects/socketIo.ts";

/**
 * CPU a delivered update when injects come one at a time: Firebreak with everything it does for one
 * (decide, seal, store, project), by plain Socket.IO that only sends the same frames to the same number
 * of clients.
 */
export const fanOut: Measurement = {
  names: ["fan-out"],
  async measure({ rounds, fanOut: { clients, releases } }, say) {
    const rate = singleRate(clients);
    const injects = releases * (rounds + 2);
    const drill = await LiveDrill.open({
      directory: temporaryDirectory(),
      exercise: { injects, release: "manual" },
      observers: clients,
      unitPeople: 0,
    });
    const updates = await record(drill.observers.witness, () => singleReleases(drill, releases, rate));
    const now = Date.now();
    const clock = { at: now, playMs: 60_000, scenarioMs: now, rate: 1, running: true };
    const present = { units: { control: 1, observer: clients }, sites: {} };
    const pulse = { now, position: updates.at(-1)?.to ?? 0, clock, storeOk: true, present };

    const plain = await Subject.start<SocketIoOps>("socketIo.ts");
    const { port } = await plain.call("open", { updates, pulse });
    const crowd = await Crowd.open(
      port,
      Array.from({ length: clients }, () => socketIoDialect),
    );
    const trigger = await RawClient.open(port, socketIoDialect);

    const broadcast = async (): Promise<Sample> => {
      await betweenPulses(crowd.witness, (releases / rate) * 1_000);
      const frames = crowd.frames;
      const cpu = await plain.call("cpu");
      const due = crowd.witness.frames + releases;
      await openLoop(steady(releases, rate), () => trigger.emit("broadcast", "{}", () => undefined));
      await crowd.counted(due);
      const cpuMs = (await plain.call("cpu")) - cpu;
      return { cpuMs, delivered: releases * clients, frames: crowd.frames - frames };
    };
    let sent = 0;
    const measured = await interleave(
      { name: "socket.io", measure: async () => costOf(await broadcast()) },
      [
        {
          name: "firebreak",
          measure: async () => {
            const sample = await singleReleases(drill, releases, rate);
            sent = sample.delivered / sample.frames;
            return costOf(sample);
          },
        },
      ],
      rounds,
      say,
    );
    crowd.close();
    trigger.close();
    await plain.stop();
    await drill.close();
    const cost = (name: string): number => rounded(median(measured.values.get(name) ?? []));
    const bytes = updates.reduce((sum, update) => sum + Buffer.byteLength(JSON.stringify(update)), 0);
    return [
      row({
        name: "fan-out",
        what: `server CPU a delivered update, single injects to ${clients} observers, by plain Socket.IO sending the same frames`,
        value: rounded(measured.ratio("firebreak")),
        unit: "×",
        budget: 1.05,
        floor: measured.floor,
        detail: {
          firebreakUs: cost("firebreak"),
          socketIoUs: cost("socket.io"),
          frameBytes: Math.round(bytes / updates.length),
          updatesAFrame: rounded(sent),
        },
      }),
    ];
  },
};
