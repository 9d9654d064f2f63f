import { createRequire } from "node:module";
import type { PulsePayload } from "@firebreak/shared/protocol";
import type { ScenarioInput } from "@firebreak/shared/scenario";
import { afterEach, describe, expect, it, vi } from "vitest";
import { publicScenario } from "../domain/publicDrill.ts";
import { startDrill, type Drill } from "../support/drill.ts";
import { until } from "../support/until.ts";
import type { WireClient } from "../support/wireClient.ts";

const CROWD = 100;
const POSTS = 230;
let drill: Drill;

afterEach(async () => {
  vi.restoreAllMocks();
  await drill.close();
});

/** Two minutes of the story a second: the public moves while the test looks. */
function scenario() {
  const clock: ScenarioInput["clock"] = { start: "2031-09-14T17:00:00+07:00", rate: 120 };
  const quick = publicScenario({ clock });
  quick.claims.forEach((claim) => (claim.spread = { n0: 2.8, seeds: 500 }));
  return quick;
}

interface Packet {
  data: [string, ...unknown[]];
}

/** Counts what the server's encoder is given, by the name of the message. */
function countEncodings(): Map<string, number> {
  // The server's half of the library is CommonJS; the client's half has an encoder of its own.
  const server = createRequire(import.meta.resolve("socket.io"));
  const { Encoder } = server("socket.io-parser") as {
    Encoder: { prototype: { encode: (this: unknown, packet: Packet) => unknown } };
  };
  const counted = new Map<string, number>();
  const encode = Encoder.prototype.encode;
  vi.spyOn(Encoder.prototype, "encode").mockImplementation(function (this: unknown, packet: Packet) {
    const name = packet.data?.[0];
    if (typeof name === "string") counted.set(name, (counted.get(name) ?? 0) + 1);
    return encode.call(this, packet);
  });
  return counted;
}

async function started(): Promise<WireClient> {
  drill = await startDrill({ scenario: scenario() });
  const director = await drill.join();
  await director.act("exercise.start");
  await director.act("inject.release", { inject: "on-dam" });
  await director.act("inject.release", { inject: "memo" });
  return director;
}

describe("counters on the wire", () => {
  it("PUB-50 a hundred clients cost one encoding a second and audience, and get one frame a second each", async () => {
    const director = await started();
    for (let post = 1; post < POSTS; post++) {
      await director.act("persona.post", {
        persona: "troll",
        text: "!",
        ...(post % 2 === 0 && { claim: "dam" }),
      });
    }
    const token = await drill.token({ role: "observer" });
    const crowd = await Promise.all(Array.from({ length: CROWD }, () => drill.enter(token)));
    const first = crowd[0] as WireClient;
    await until("the feed to be counted", () => first.pulses.at(-1)?.counters !== undefined);
    const counted = countEncodings();
    for (const each of crowd) each.pulses = [];
    await until("four pulses", () => first.pulses.length >= 4);
    await until("them to reach everybody", () => crowd.every((each) => each.pulses.length >= 4));
    const encoded = counted.get("pulse") ?? 0;
    // Control and observers have clients: two frames a second are encoded, and may be on their way for one more.
    const rounds = Math.max(...crowd.map((each) => each.pulses.length));
    expect(encoded).toBeGreaterThanOrEqual(2 * 4);
    expect(encoded).toBeLessThanOrEqual(2 * (rounds + 1));
    for (const each of crowd) {
      // A pulse once a second at most, the same for all.
      const nows = each.pulses.map(({ now }) => now);
      expect(new Set(nows).size).toBe(nows.length);
      expect(nows.slice(0, 4)).toEqual(first.pulses.map(({ now }) => now).slice(0, 4));
      expect(each.pulses.slice(0, 4)).toEqual(first.pulses.slice(0, 4));
    }
    for (const { counters } of first.pulses.slice(0, 4))
      expect(Object.keys(counters?.posts ?? {})).toHaveLength(200);
  });

  it("PUB-50 who arrives is told of the newest thousand", async () => {
    const director = await started();
    const posts = Array.from({ length: 1_010 }, () =>
      director.command("persona.post", { persona: "troll", text: "!" }),
    );
    const acks = await Promise.all(posts);
    await director.reaches(Math.max(...acks.map((ack) => (ack.ok ? ack.seq : 0))));
    await until("the feed to be counted", () => director.pulses.at(-1)?.counters !== undefined);
    const late = await drill.join({ role: "observer" });
    const newest = Object.values(late.view?.posts ?? {}).sort((a, b) => b.seq - a.seq);
    expect(newest).toHaveLength(1_011);
    const counted = Object.keys(late.syncs[0]?.counters?.posts ?? {});
    expect(counted.sort()).toEqual(
      newest
        .slice(0, 1_000)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("PUB-51 each audience counts what it sees, and no unit trust; counters move and never fall", async () => {
    await started();
    const people = await Promise.all([
      drill.join(),
      drill.join({ role: "evaluator" }),
      drill.join({ role: "observer" }),
      drill.join({ role: "unit", unit: "hydro" }),
      drill.join({ role: "unit", unit: "press" }),
    ]);
    const [control, evaluator, observer, hydro, press] = people;
    await hydro.act("response.publish", { claim: "late-pay", text: "We look into it.", kind: "holding" });
    const last = (client: WireClient) => client.pulses.at(-1)?.counters;
    await until("both claims to be counted", () => Object.keys(last(control)?.claims ?? {}).length === 2);
    await until("everybody to be told", () =>
      people.every((each) => Object.keys(last(each)?.claims ?? {}).length >= (each === press ? 1 : 2)),
    );
    for (const each of [control, evaluator, observer]) expect(last(each)).toHaveProperty("trust");
    for (const each of [hydro, press]) expect(last(each)).not.toHaveProperty("trust");
    expect(Object.keys(last(press)?.claims ?? {})).toEqual(["dam"]);
    expect(Object.keys(last(hydro)?.claims ?? {}).sort()).toEqual(["dam", "late-pay"]);
    await until("the claim to spread", () => (last(press)?.claims["dam"]?.[0] ?? 0) > 1_000);
    for (const each of people) {
      const shares = each.pulses.map(({ counters }: PulsePayload) => counters?.claims["dam"]?.[0] ?? 0);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      for (const { counters } of each.pulses) {
        const shown = each.view?.posts ?? {};
        expect(Object.keys(counters?.posts ?? {}).filter((id) => !(id in shown))).toEqual([]);
      }
    }
  });

  it("PUB-50 pulses are volatile: what a client could not take is not kept for it", async () => {
    const server = createRequire(import.meta.resolve("socket.io"));
    const { Adapter } = server("socket.io-adapter") as {
      Adapter: {
        prototype: { broadcast: (packet: Packet, options: { flags?: { volatile?: boolean } }) => void };
      };
    };
    const sent = vi.spyOn(Adapter.prototype, "broadcast");
    await started();
    const named = (name: string) =>
      sent.mock.calls
        .filter(([packet]) => packet.data[0] === name)
        .map(([, { flags }]) => flags?.volatile === true);
    await until("pulses and updates", () => named("pulse").length > 1 && named("update").length > 1);
    expect(new Set(named("pulse"))).toEqual(new Set([true]));
    expect(new Set(named("update"))).toEqual(new Set([false]));
  });
});
