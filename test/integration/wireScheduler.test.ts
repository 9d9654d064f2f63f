import type { Ack } from "@firebreak/shared/protocol";
import { reject } from "@firebreak/shared/rejections";
import type { ScenarioInput } from "@firebreak/shared/scenario";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Scheduler } from "../../server/src/application/scheduler.ts";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { startDrill, type Drill } from "../support/drill.ts";
import { inject, smallScenario } from "../support/logBuilder.ts";
import { until } from "../support/until.ts";

type InjectInput = ScenarioInput["injects"][number];

/** An inject that the clock releases, with an expected action that nobody takes. */
function clockwork(id: string, at: string): InjectInput {
  const { manual: _byHand, ...rest } = inject(id, { to: ["comms"], at });
  return { ...rest, expect: [{ id: "read", unit: "comms", action: "acknowledge", within: "1s" }] };
}

const scenario = smallScenario({ injects: [clockwork("first", "1s"), clockwork("second", "2s")] });
let drill: Drill;
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  await drill.close();
  for (const each of cleanups.splice(0)) await each();
});

async function happened() {
  const log = await drill.log();
  return log.flatMap((record) =>
    record.type === "inject.released" || record.type === "expectation.missed"
      ? [{ what: `${record.type} ${record.data.inject}`, playMs: record.playMs!, actor: record.actor }]
      : [],
  );
}

describe("the scheduler", () => {
  it("RUN-22: asks once while the log can't be written, and waits to be told that it is back", async () => {
    drill = await startDrill({ scenario });
    const director = await drill.join();
    await director.act("exercise.start");
    const state = drill.live.state!;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const asked: string[] = [];
      let now = state.exercise.clock.at + 1_000;
      const refusal: Ack = { ok: false, error: reject("store/unavailable", "the disk is full") };
      const scheduler = new Scheduler({ now: () => now }, (command) => {
        asked.push(command.id);
        return Promise.resolve(refusal);
      });
      scheduler.plan(state);
      for (let second = 0; second < 10; second++) {
        now += 1_000;
        await vi.advanceTimersByTimeAsync(1_000);
      }
      expect(asked.length).toBeGreaterThan(0);
      expect(new Set(asked).size).toBe(asked.length);
      const once = asked.length;
      scheduler.plan(state);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(asked.length).toBeGreaterThan(once);
      scheduler.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it("RUN-20: releases what is due once, never before its moment, also where the server was away when it came", async () => {
    const directory = await temporaryDirectory();
    cleanups.push(() => directory.remove());
    drill = await startDrill({ scenario, store: await openSqliteEventStore({ directory: directory.path }) });
    const director = await drill.join();
    await director.act("exercise.start");
    await until("the first release", async () => (await happened()).length > 0);
    await drill.close();
    drill = await startDrill({ scenario, store: await openSqliteEventStore({ directory: directory.path }) });
    const all = await until("everything to have come", async () => {
      const found = await happened();
      return found.length === 4 && found;
    });
    expect(all.map(({ what }) => what).sort()).toEqual([
      "expectation.missed first",
      "expectation.missed second",
      "inject.released first",
      "inject.released second",
    ]);
    const at = (what: string) => all.find((each) => each.what === what)!.playMs;
    expect(at("inject.released first")).toBeGreaterThanOrEqual(1_000);
    expect(at("inject.released second")).toBeGreaterThanOrEqual(2_000);
    for (const id of ["first", "second"]) {
      // The deadline counts from the release; the act that misses it is later.
      expect(at(`expectation.missed ${id}`)).toBeGreaterThan(at(`inject.released ${id}`) + 1_000);
    }
    for (const { actor } of all) expect(actor).toEqual({ role: "system" });
    expect(await drill.counter("firebreak_release_lateness_seconds_count")).toBeGreaterThanOrEqual(1);
  });

  it("RUN-21: nothing comes in a pause, and a jump brings what it passes at once", async () => {
    drill = await startDrill({ scenario });
    const director = await drill.join();
    await director.act("exercise.start");
    await director.act("exercise.pause");
    const { clock } = drill.live.durable!.exercise;
    await until("the moments to pass on the wall", () => Date.now() - clock.at > 2_200);
    expect(await happened()).toEqual([]);
    await director.act("exercise.resume");
    await director.act("exercise.jump", { to: clock.scenarioMs + 10 * 60_000 });
    await until(
      "both releases",
      async () => (await happened()).filter(({ what }) => what.startsWith("inject.released")).length === 2,
    );
    // Play time has not jumped with the story's.
    expect((await happened())[0]!.playMs).toBeLessThan(60_000);
  });
});
