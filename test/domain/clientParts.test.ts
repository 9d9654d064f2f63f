import { describe, expect, it } from "vitest";
import { type Chunk, createChunk } from "../../client/src/ui/parts/chunk.ts";
import { createFetchQueue, type Idle } from "../../client/src/ui/parts/fetchAhead.ts";

/** A script that comes or fails when it is told to. */
function script() {
  const asked: { come: () => void; fail: () => void }[] = [];
  const chunk = createChunk(
    () =>
      new Promise<string>((resolve, reject) => {
        asked.push({ come: () => resolve("here"), fail: () => reject(new Error("no line")) });
      }),
  );
  return { chunk, asked };
}

describe("a part in a script of its own", () => {
  it("CLI-40 is fetched once, however often it is asked for", async () => {
    const { chunk, asked } = script();
    const first = chunk.load();
    const second = chunk.load();
    expect(chunk.get()).toEqual({ name: "loading" });
    asked[0]?.come();
    expect(await Promise.all([first, second, chunk.load()])).toEqual([true, true, true]);
    expect(chunk.get()).toEqual({ name: "loaded", value: "here" });
    expect(asked).toHaveLength(1);
  });

  it("CLI-40 that did not come says so, does not throw, and can be asked for again", async () => {
    const { chunk, asked } = script();
    const states: string[] = [];
    chunk.subscribe(() => states.push(chunk.get().name));
    const first = chunk.load();
    asked[0]?.fail();
    expect(await first).toBe(false);
    const second = chunk.load();
    asked[1]?.come();
    expect(await second).toBe(true);
    expect(states).toEqual(["loading", "failed", "loading", "loaded"]);
  });
});

/** Idle moments that come when they are told to. */
function idleness() {
  const due: (() => void)[] = [];
  const idle: Idle = (then) => {
    due.push(then);
    return () => void due.splice(due.indexOf(then), 1);
  };
  /** Lets an idle moment come, and what was asked for in it. */
  async function pass(): Promise<void> {
    due.shift()?.();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
  return { idle, due, pass };
}

/** A script whose fetching ends as `comes` says at that time. */
function part(log: string[], name: string, comes: () => boolean = () => true): Chunk<string> {
  return createChunk(() => {
    log.push(name);
    return comes() ? Promise.resolve(name) : Promise.reject(new Error("no line"));
  });
}

describe("the parts that nobody has asked for yet", () => {
  it("CLI-41 are fetched one in an idle moment, with those that they bring", async () => {
    const { idle, due, pass } = idleness();
    const queue = createFetchQueue(idle);
    const log: string[] = [];
    queue.add(part(log, "first"));
    queue.add(
      part(log, "second", () => {
        queue.add(part(log, "inner"));
        return true;
      }),
    );
    queue.start();
    const seen = [];
    while (due.length > 0) {
      await pass();
      seen.push([...log]);
    }
    expect(seen.slice(0, 3)).toEqual([["first"], ["first", "second"], ["first", "second", "inner"]]);
    expect(log).toEqual(["first", "second", "inner"]);
  });

  it("CLI-41 wait for the next start once one does not come", async () => {
    const { idle, due, pass } = idleness();
    const queue = createFetchQueue(idle);
    const log: string[] = [];
    let line = false;
    queue.add(part(log, "first", () => line));
    queue.add(part(log, "second"));
    queue.start();
    await pass();
    expect(due).toEqual([]);
    expect(log).toEqual(["first"]);
    line = true;
    queue.start();
    while (due.length > 0) await pass();
    expect(log).toEqual(["first", "first", "second"]);
  });

  it("CLI-41 are left alone when stopped", () => {
    const { idle, due } = idleness();
    const queue = createFetchQueue(idle);
    const log: string[] = [];
    queue.add(part(log, "first"));
    const stop = queue.start();
    stop();
    expect(due).toEqual([]);
    expect(log).toEqual([]);
  });
});
