import type { Ack, CommandEnvelope } from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";
import { describe, expect, it } from "vitest";
import { type CommandRejected, createOutbox, type Outbox } from "../../client/src/connection/outbox.ts";
import {
  memoryStorage,
  type OutboxStorage,
  type PendingCommand,
  withFallback,
} from "../../client/src/connection/outboxStorage.ts";
import { settled, type StillEnvironment, stillEnvironment } from "../support/clientEnvironment.ts";

interface Page {
  outbox: Outbox;
  environment: StillEnvironment;
  pending: readonly PendingCommand[];
  durable: boolean;
  rejected: { command: PendingCommand; rejection: Rejection }[];
}

/** A page of one person, on what an earlier page may have left in `storage`. */
function openPage(storage: OutboxStorage, environment = stillEnvironment()): Page {
  const page: Page = { environment, pending: [], durable: true, rejected: [], outbox: undefined as never };
  page.outbox = createOutbox({
    storage,
    environment,
    onChange: (pending, durable) => Object.assign(page, { pending, durable }),
    onRejected: (command, rejection) => page.rejected.push({ command, rejection }),
  });
  return page;
}

/** A server that applies each id once and gives a repeat the first answer. */
function server(answer: (envelope: CommandEnvelope) => Ack | "silence" = (_) => ({ ok: true, seq: 0 })) {
  const received: string[] = [];
  const applied: string[] = [];
  const answers = new Map<string, Ack>();
  return {
    received,
    applied,
    transmit(envelope: CommandEnvelope): Promise<Ack> {
      received.push(envelope.id);
      const known = answers.get(envelope.id);
      if (known !== undefined) return Promise.resolve(known);
      const given = answer(envelope);
      if (given === "silence") return Promise.reject(new Error("lost"));
      if (!given.ok) return Promise.resolve(given);
      applied.push(envelope.id);
      const ack: Ack = { ok: true, seq: applied.length };
      answers.set(envelope.id, ack);
      return Promise.resolve(ack);
    },
  };
}

const say = (page: Page, text: string) => page.outbox.add("message.send", { text });

describe("the outbox", () => {
  it("CLI-5 sends commands one after another in the order they were given", async () => {
    const page = openPage(memoryStorage());
    await page.outbox.open("x/p");
    const waiting: ((ack: Ack) => void)[] = [];
    const sent: unknown[] = [];
    page.outbox.attach(({ data }) => {
      sent.push(data);
      return new Promise((resolve) => waiting.push(resolve));
    });
    const answers = [say(page, "one"), say(page, "two"), say(page, "three")];
    await settled();
    expect(sent).toEqual([{ text: "one" }]);
    for (let seq = 1; seq <= 3; seq++) {
      waiting.shift()?.({ ok: true, seq });
      await settled();
    }
    expect(sent).toEqual([{ text: "one" }, { text: "two" }, { text: "three" }]);
    expect(await Promise.all(answers)).toEqual([1, 2, 3].map((seq) => ({ ok: true, seq })));
    expect(page.pending).toEqual([]);
  });

  it("CLI-6 keeps a command before it is sent, and until it is answered", async () => {
    const storage = memoryStorage();
    const page = openPage(storage);
    await page.outbox.open("x/p");
    let keptWhenSent = 0;
    page.outbox.attach(async ({ id }) => {
      keptWhenSent = (await storage.load("x/p")).filter((each) => each.id === id).length;
      return { ok: true, seq: 1 };
    });
    await say(page, "hello");
    await settled();
    expect(keptWhenSent).toBe(1);
    expect(await storage.load("x/p")).toEqual([]);
  });

  it("CLI-7 a page loaded anew sends what the one before had left, with the same ids and in order", async () => {
    const storage = memoryStorage();
    const before = openPage(storage);
    await before.outbox.open("x/p");
    void say(before, "one");
    void say(before, "two");
    await settled();
    const ids = before.pending.map((each) => each.id);

    const clock = stillEnvironment(2_000_000);
    const after = openPage(storage, { ...clock, newId: () => "later" });
    const home = server();
    after.outbox.attach((envelope) => home.transmit(envelope));
    const opening = after.outbox.open("x/p");
    void say(after, "three");
    await opening;
    await settled();
    expect(home.applied).toEqual([...ids, "later"]);
    expect(await storage.load("x/p")).toEqual([]);
  });

  it("CLI-7 a line that breaks after the server applied a command costs nothing: it is applied once", async () => {
    const storage = memoryStorage();
    const page = openPage(storage);
    await page.outbox.open("x/p");
    const home = server();
    // The command arrives, its answer does not.
    page.outbox.attach(async (envelope) => {
      await home.transmit(envelope);
      page.outbox.detach();
      throw new Error("lost");
    });
    const answer = say(page, "hello");
    await settled();
    page.outbox.attach((envelope) => home.transmit(envelope));
    expect(await answer).toEqual({ ok: true, seq: 1 });
    expect(home.received).toEqual(["c1", "c1"]);
    expect(home.applied).toEqual(["c1"]);
  });

  it("CLI-8 a full stop of the store, and silence, keep the command and try again", async () => {
    const trouble: (Ack | "silence")[] = [
      { ok: false, error: { code: "store/unavailable", message: "no disk" } },
      "silence",
      { ok: true, seq: 0 },
    ];
    const home = server(() => trouble.shift() ?? "silence");
    const page = openPage(memoryStorage());
    await page.outbox.open("x/p");
    page.outbox.attach((envelope) => home.transmit(envelope));
    const answer = say(page, "hello");
    await settled();
    expect(page.pending).toHaveLength(1);
    await page.environment.pass(60_000);
    expect(await answer).toEqual({ ok: true, seq: 1 });
    expect(home.received).toEqual(["c1", "c1", "c1"]);
    expect(page.rejected).toEqual([]);
  });

  it("CLI-8 retryNow does not wait for the next try", async () => {
    let storeOk = false;
    const home = server(() =>
      storeOk
        ? { ok: true, seq: 0 }
        : { ok: false, error: { code: "store/unavailable", message: "no disk" } },
    );
    const page = openPage(memoryStorage());
    await page.outbox.open("x/p");
    page.outbox.attach((envelope) => home.transmit(envelope));
    const answer = say(page, "hello");
    await settled();
    storeOk = true;
    page.outbox.retryNow();
    expect(await answer).toEqual({ ok: true, seq: 1 });
  });

  it("CLI-9 another refusal takes the command out, rejects with code and path, and lets the next one go", async () => {
    const storage = memoryStorage();
    const page = openPage(storage);
    await page.outbox.open("x/p");
    const error: Rejection = { code: "command/invalid", message: "text is too long", path: "/data/text" };
    const home = server(({ id }) => (id === "c1" ? { ok: false, error } : { ok: true, seq: 0 }));
    page.outbox.attach((envelope) => home.transmit(envelope));
    const first = say(page, "bad");
    const second = say(page, "good");
    const refusal = await first.then(
      () => null,
      (each: unknown) => each as CommandRejected,
    );
    expect({ code: refusal?.code, message: refusal?.message, path: refusal?.path }).toEqual(error);
    expect(await second).toEqual({ ok: true, seq: 1 });
    expect(page.rejected.map((each) => [each.command.id, each.rejection])).toEqual([["c1", error]]);
    expect(await storage.load("x/p")).toEqual([]);
  });

  it("CLI-10 one person's commands are not another's", async () => {
    const storage = memoryStorage();
    const first = openPage(storage);
    await first.outbox.open("x/p");
    void say(first, "hello");
    await settled();
    const other = openPage(storage);
    await other.outbox.open("x/q");
    expect(other.pending).toEqual([]);
    expect(await storage.load("x/p")).toHaveLength(1);
  });

  it("CLI-11 where the browser keeps nothing, commands still go out, and the page says that they are not kept", async () => {
    const fail = () => Promise.reject(new Error("no IndexedDB here"));
    const page = openPage(withFallback({ durable: true, load: fail, put: fail, remove: fail }));
    await page.outbox.open("x/p");
    const home = server();
    page.outbox.attach((envelope) => home.transmit(envelope));
    expect(await say(page, "hello")).toEqual({ ok: true, seq: 1 });
    expect(page.durable).toBe(false);
  });

  it("CLI-11 a storage that never answers counts as failed", async () => {
    const never = () => new Promise<never>(() => undefined);
    const storage = withFallback({ durable: true, load: never, put: never, remove: never }, 1);
    await storage.put("x/p", { id: "c1", type: "message.send", data: {}, order: 1 });
    expect(storage.durable).toBe(false);
    expect(await storage.load("x/p")).toHaveLength(1);
  });
});
