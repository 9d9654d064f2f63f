import type { Change } from "@firebreak/shared/changes";
import type { Ack, Auth, ClockReply, Position, PulsePayload, SyncPayload } from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";
import { emptyView } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import type { ConnectionState } from "../../client/src/connection/connectionState.ts";
import { openDrill } from "../../client/src/connection/drillConnection.ts";
import { memoryStorage } from "../../client/src/connection/outboxStorage.ts";
import type { Replica } from "../../client/src/connection/replica.ts";
import { type Wire, type WireListener, WireLost } from "../../client/src/connection/wire.ts";
import { settled, stillEnvironment } from "../support/clientEnvironment.ts";

interface Line {
  auth: Auth;
  tell: WireListener;
  resumes: { position: Position; answer: (value: { ok: true } | { ok: false; error: Rejection }) => void }[];
  commands: { id: string; answer: (ack: Ack) => void }[];
  clocks: ((reply: ClockReply) => void)[];
  attended: (readonly string[])[];
  open: boolean;
  /** No answer comes in time to anything that was asked. */
  timeOut: () => void;
  close: () => void;
}

/** A network of lines that a test plays the server on. */
function network(): { wire: Wire; lines: Line[]; line: () => Line } {
  const lines: Line[] = [];
  const wire: Wire = (auth, tell) => {
    let failing: (() => void)[] = [];
    const ask = <T>(list: T[], entry: (answer: (value: never) => void) => T) =>
      new Promise<never>((resolve, reject) => {
        failing.push(() => reject(new WireLost()));
        list.push(entry(resolve));
      });
    const line: Line = {
      auth,
      tell,
      resumes: [],
      commands: [],
      clocks: [],
      attended: [],
      open: true,
      timeOut() {
        for (const fail of failing) fail();
        failing = [];
      },
      close() {
        if (!line.open) return;
        line.open = false;
        line.timeOut();
        tell.closed();
      },
    };
    lines.push(line);
    return {
      command: ({ id }) => ask(line.commands, (answer) => ({ id, answer })),
      resume: (position) => ask(line.resumes, (answer) => ({ position, answer })),
      attend: (drafts) => void line.attended.push(drafts),
      clock: () => ask(line.clocks, (answer) => answer as (reply: ClockReply) => void),
      close: line.close,
    };
  };
  return {
    wire,
    lines,
    line: () => {
      const newest = lines.at(-1);
      if (newest === undefined) throw new Error("no line was opened");
      return newest;
    },
  };
}

const you = {
  person: "p",
  name: "Lan",
  role: "unit",
  unit: "dams",
  site: "hn",
  level: "lead",
  exercise: "x",
} as const;
const syncAt = (position: number, epoch = "e1"): SyncPayload => ({
  epoch,
  position,
  view: emptyView("unit:dams"),
  you,
});
const site = (id: string): Change => ({ op: "put", table: "sites", row: { id, name: id } });
const pulseAt = (position: number, storeOk = true): PulsePayload => ({
  now: 0,
  position,
  clock: { at: 0, playMs: null, scenarioMs: 0, rate: 1, running: false },
  storeOk,
  present: { units: {}, sites: {} },
});

function start() {
  const net = network();
  const environment = stillEnvironment();
  const states: ConnectionState["name"][] = [];
  const seen: { replica: Replica | null; error: Rejection | null } = { replica: null, error: null };
  const connection = openDrill({
    token: "t",
    wire: net.wire,
    storage: memoryStorage(),
    environment,
    listener: {
      state: (state) => {
        states.push(state.name);
        if (state.name === "refused") seen.error = state.error;
      },
      replica: (replica) => (seen.replica = replica),
      pulse: () => undefined,
      clock: () => undefined,
      pending: () => undefined,
      rejected: () => undefined,
    },
  });
  return { ...net, environment, states, seen, connection };
}

async function live() {
  const drill = start();
  drill.line().tell.opened();
  drill.line().tell.sync(syncAt(5));
  await settled();
  return drill;
}

describe("the connection", () => {
  it("CLI-3 goes live by a sync, and presents its token and the protocol's version", async () => {
    const { states, line, seen } = await live();
    expect(line().auth).toEqual({ token: "t", protocol: 1 });
    expect(states).toEqual(["connecting", "syncing", "live"]);
    expect(seen.replica).toMatchObject({ epoch: "e1", position: 5, you });
  });

  it("CLI-45 says on each new line again which drafts are open, and nothing where none is", async () => {
    const drill = await live();
    expect(drill.line().attended).toEqual([]);
    drill.connection.attend(["response-7"]);
    expect(drill.line().attended).toEqual([["response-7"]]);
    drill.line().close();
    drill.connection.attend(["response-7", "response-9"]);
    await drill.environment.pass(60_000);
    drill.line().tell.opened();
    expect(drill.lines.length).toBeGreaterThan(1);
    expect(drill.line().attended).toEqual([["response-7", "response-9"]]);
  });

  it("CLI-14 applies an update that starts where it stands, and moves there", async () => {
    const { line, seen } = await live();
    line().tell.update({ from: 5, to: 9, changes: [site("a")] });
    line().tell.update({ from: 9, to: 10, changes: [site("b")] });
    expect(seen.replica?.position).toBe(10);
    expect(Object.keys(seen.replica?.view.sites ?? {})).toEqual(["a", "b"]);
  });

  it("CLI-14 ignores an update it already has", async () => {
    const { line, seen, states } = await live();
    line().tell.update({ from: 5, to: 9, changes: [site("a")] });
    const before = seen.replica;
    line().tell.update({ from: 5, to: 9, changes: [site("a")] });
    expect(seen.replica).toBe(before);
    expect(states.at(-1)).toBe("live");
  });

  it("CLI-15 asks once for what a gap hides, applies nothing meanwhile, and goes on with the answer", async () => {
    const { line, seen, states } = await live();
    line().tell.update({ from: 7, to: 8, changes: [site("later")] });
    line().tell.update({ from: 8, to: 9, changes: [site("latest")] });
    expect(states.at(-1)).toBe("stale");
    expect(line().resumes.map((each) => each.position)).toEqual([{ epoch: "e1", position: 5 }]);
    expect(seen.replica?.view.sites).toEqual({});
    line().tell.update({ from: 5, to: 9, changes: [site("first"), site("later"), site("latest")] });
    expect(states.at(-1)).toBe("live");
    expect(seen.replica?.position).toBe(9);
  });

  it("CLI-16 a position that two pulses running tell of and that is not reached is a gap; one pulse is not", async () => {
    const { line, states } = await live();
    line().tell.pulse(pulseAt(8));
    expect(states.at(-1)).toBe("live");
    line().tell.pulse(pulseAt(8));
    expect(states.at(-1)).toBe("stale");
    expect(line().resumes).toHaveLength(1);
  });

  it("CLI-16 a server that keeps ahead of its own pulses is no gap", async () => {
    const { line, states } = await live();
    for (let position = 6; position < 12; position++) {
      line().tell.pulse(pulseAt(position));
      line().tell.update({ from: position - 1, to: position, changes: [] });
    }
    expect(states.at(-1)).toBe("live");
    expect(line().resumes).toEqual([]);
  });

  it("CLI-17 a resume that the server cannot answer begins anew with a whole view", async () => {
    const drill = await live();
    drill.line().tell.update({ from: 7, to: 8, changes: [] });
    drill.line().resumes[0]?.answer({ ok: false, error: { code: "wire/invalid", message: "?" } });
    await drill.environment.pass(1_000);
    expect(drill.lines).toHaveLength(2);
    expect(drill.line().auth).toEqual({ token: "t", protocol: 1 });
  });

  it("CLI-18 a broken line is replaced after a wait, from the position in hand", async () => {
    const drill = await live();
    drill.line().close();
    expect(drill.states.at(-1)).toBe("reconnecting");
    expect(drill.lines).toHaveLength(1);
    await drill.environment.pass(1_000);
    expect(drill.lines).toHaveLength(2);
    expect(drill.line().auth.resume).toEqual({ epoch: "e1", position: 5 });
    drill.line().tell.opened();
    drill.line().tell.update({ from: 5, to: 5, changes: [] });
    expect(drill.states.at(-1)).toBe("live");
  });

  it("CLI-18 a new epoch brings a whole view, which replaces the old one", async () => {
    const drill = await live();
    drill.line().close();
    await drill.environment.pass(1_000);
    drill.line().tell.opened();
    drill.line().tell.sync(syncAt(2, "e2"));
    expect(drill.seen.replica).toMatchObject({ epoch: "e2", position: 2 });
  });

  it("CLI-19 a refusal that only a person can mend ends the tries; another one does not", async () => {
    const final = await live();
    final.line().tell.refused({ code: "auth/revoked", message: "removed" });
    await final.environment.pass(120_000);
    expect(final.states.at(-1)).toBe("refused");
    expect(final.seen.error?.code).toBe("auth/revoked");
    expect(final.lines).toHaveLength(1);

    const passing = await live();
    passing.line().tell.refused({ code: "server/failed", message: "cut off" });
    passing.line().close();
    await passing.environment.pass(1_000);
    expect(passing.lines).toHaveLength(2);
  });

  it("CLI-20 a line on which nothing is heard is tested, and given up when the test goes unanswered", async () => {
    const drill = await live();
    const first = drill.line();
    await drill.environment.pass(5_000);
    expect(first.clocks).toHaveLength(2);
    first.timeOut();
    await settled();
    expect(drill.states.at(-1)).toBe("reconnecting");
    expect(first.open).toBe(false);
  });

  it("CLI-20 one clock exchange without an answer is no reason while other things are heard", async () => {
    const drill = await live();
    await drill.environment.pass(4_000);
    drill.line().tell.pulse(pulseAt(5));
    await drill.environment.pass(1_000);
    drill.line().timeOut();
    await settled();
    expect(drill.states.at(-1)).toBe("live");
  });

  it("CLI-7 commands sent while the line is down go out over the next one, with their ids", async () => {
    const drill = await live();
    drill.line().close();
    const answer = drill.connection.send("message.send", { text: "hello" });
    await drill.environment.pass(1_000);
    expect(drill.line().commands).toEqual([]);
    drill.line().tell.opened();
    await settled();
    expect(drill.line().commands.map((each) => each.id)).toEqual(["c1"]);
    drill.line().commands[0]?.answer({ ok: true, seq: 6 });
    expect(await answer).toEqual({ ok: true, seq: 6 });
  });

  it("NTC-24 settles once all that was sent before is here, and never over another line or without one", async () => {
    const drill = await live();
    drill.line().tell.update({ from: 5, to: 6, changes: [site("before")] });
    const asked = drill.line().clocks.length;
    const answer = drill.connection.settle();
    expect(drill.line().clocks).toHaveLength(asked + 1);
    drill.line().clocks[asked]?.({ t1: 0, t2: 0, t3: 0 });
    expect(await answer).toBe(true);
    const late = drill.connection.settle();
    drill.line().close();
    expect(await late).toBe(false);
    expect(await drill.connection.settle()).toBe(false);
  });

  it("CLI-18 nudge tries at once, and close ends it all", async () => {
    const drill = await live();
    drill.line().close();
    drill.connection.nudge();
    expect(drill.lines).toHaveLength(2);
    drill.connection.close();
    await drill.environment.pass(120_000);
    expect(drill.lines).toHaveLength(2);
    expect(drill.states.at(-1)).toBe("idle");
  });
});
