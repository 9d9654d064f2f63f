import { afterEach, describe, expect, it, vi } from "vitest";
import { LiveExercise } from "../../server/src/application/liveExercise.ts";
import { systemTime } from "../../server/src/application/time.ts";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { recallRecord } from "../../server/src/domain/readLog.ts";
import { MemoryEventStore } from "../../server/src/eventStore/memoryEventStore.ts";
import { EXERCISE, SCENARIO, startDrill, type SeatWish } from "../support/drill.ts";
import { until } from "../support/until.ts";

const UNIT: SeatWish = { role: "unit", unit: "comms", site: "danang" };
const GRACE_MS = 10_000;

function comings(log: readonly LogRecord[]): string[] {
  return log
    .filter(({ type }) => /^participant\.(joined|left)$|^unit\./.test(type))
    .map(({ type, data }) => `${type} ${Object.values(data)[0] as string}`);
}

describe("presence over the wire", () => {
  it("RUN-16: a person joins once, however many lines they have and however often they reload", async () => {
    const drill = await startDrill();
    try {
      const director = await drill.join({ person: "chi-huy" });
      const token = await drill.token({ ...UNIT, person: "lan" });
      const [laptop, phone] = await Promise.all([drill.enter(token), drill.enter(token)]);
      await until("her to be seen", () => director.view!.people["lan"]?.online);
      for (let reload = 0; reload < 3; reload++) (await laptop.again()).close();
      const back = await laptop.again();
      await until("the count of the present", () => {
        const present = director.pulses.at(-1)?.present;
        return (
          present?.units["comms"] === 1 && present.units["control"] === 1 && present.sites["danang"] === 1
        );
      });
      back.close();
      phone.close();
      await until(
        "nobody of the unit to be connected",
        () => drill.live.presence.present().units["comms"] === undefined,
      );
      expect(comings(await drill.log())).toEqual([
        "participant.joined chi-huy",
        "participant.joined lan",
        "unit.online comms",
      ]);
      expect(director.view!.units["comms"]).toMatchObject({ online: true });
    } finally {
      await drill.close();
    }
  });
});

describe("presence and its grace time", () => {
  let live: LiveExercise;
  let store: MemoryEventStore;

  /** Two people of one unit, registered, on a clock of timers that the test moves. */
  async function begin(): Promise<void> {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    store = new MemoryEventStore();
    const options = {
      id: EXERCISE,
      store,
      time: systemTime,
      onStore: () => undefined,
      onDefect: (error: unknown) => {
        throw error;
      },
    };
    live = await LiveExercise.create(options, SCENARIO);
    for (const person of ["lan", "minh"]) {
      await live.execute({
        id: `register ${person}`,
        type: "participant.register",
        data: { person, name: person, role: "unit", unit: "comms" },
        actor: { role: "system" },
      });
    }
  }

  afterEach(async () => {
    await live.close();
    vi.useRealTimers();
  });

  async function log(): Promise<string[]> {
    // What is under way is decided at the end of a turn of the event loop, and answered in the next.
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    const records: LogRecord[] = [];
    for await (const line of store.read(EXERCISE)) records.push(recallRecord(line));
    return comings(records);
  }

  const CAME = ["participant.joined lan", "unit.online comms"];
  const WENT = ["participant.left lan", "unit.offline comms"];

  it("RUN-17: the log hears of a departure when the last line has been gone for ten seconds", async () => {
    await begin();
    live.presence.connected("lan");
    live.presence.connected("lan");
    live.presence.disconnected("lan");
    vi.advanceTimersByTime(GRACE_MS * 2);
    expect(await log()).toEqual(CAME);
    live.presence.disconnected("lan");
    vi.advanceTimersByTime(GRACE_MS - 1);
    expect(await log()).toEqual(CAME);
    vi.advanceTimersByTime(1);
    expect(await log()).toEqual([...CAME, ...WENT]);
  });

  it("RUN-17: a reload within that time is no departure", async () => {
    await begin();
    live.presence.connected("lan");
    for (let reload = 0; reload < 5; reload++) {
      live.presence.disconnected("lan");
      vi.advanceTimersByTime(GRACE_MS - 1);
      live.presence.connected("lan");
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(GRACE_MS);
    expect(await log()).toEqual(CAME);
  });

  it("RUN-17: a unit goes offline with the last of its people", async () => {
    await begin();
    live.presence.connected("lan");
    live.presence.connected("minh");
    expect(await log()).toEqual([...CAME, "participant.joined minh"]);
    live.presence.disconnected("lan");
    vi.advanceTimersByTime(GRACE_MS);
    expect((await log()).at(-1)).toBe("participant.left lan");
    live.presence.disconnected("minh");
    vi.advanceTimersByTime(GRACE_MS);
    expect((await log()).slice(-2)).toEqual(["participant.left minh", "unit.offline comms"]);
  });

  it("RUN-18: who comes back while the departure is on its way to the log is online in the end", async () => {
    await begin();
    live.presence.connected("lan");
    expect(await log()).toEqual(CAME);
    live.presence.disconnected("lan");
    vi.advanceTimersByTime(GRACE_MS);
    // The departure has been sent and not decided yet: the log still has her online.
    live.presence.connected("lan");
    expect(await log()).toEqual([...CAME, ...WENT, ...CAME]);
    expect(live.state?.tables.people.get("lan")?.online).toBe(true);
  });

  it("RUN-19: after a restart whoever was there has the grace time to come back", async () => {
    await begin();
    live.presence.connected("lan");
    live.presence.connected("minh");
    await log();
    await live.close();
    const options = {
      id: EXERCISE,
      store,
      time: systemTime,
      onStore: () => undefined,
      onDefect: () => undefined,
    };
    live = await LiveExercise.open(options);
    live.presence.connected("minh");
    vi.advanceTimersByTime(GRACE_MS);
    expect(await log()).toEqual([...CAME, "participant.joined minh", "participant.left lan"]);
  });
});
