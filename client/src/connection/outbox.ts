import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { Ack, CommandEnvelope } from "@firebreak/shared/protocol";
import type { Rejection, RejectionCode } from "@firebreak/shared/rejections";
import type { Environment } from "./environment.ts";
import type { OutboxStorage, PendingCommand } from "./outboxStorage.ts";
import { retryDelay } from "./retryDelay.ts";

export type Accepted = Extract<Ack, { ok: true }>;

/** A refusal as an error, with a {@link Rejection}'s fields: what a sent command's promise rejects with. */
export class CommandRejected extends Error implements Rejection {
  readonly code: RejectionCode;
  declare readonly path?: string;

  constructor(rejection: Rejection) {
    super(rejection.message);
    this.name = "CommandRejected";
    this.code = rejection.code;
    if (rejection.path !== undefined) this.path = rejection.path;
  }
}

export interface OutboxOptions {
  storage: OutboxStorage;
  environment: Environment;
  /** Said whenever the queue or its durability changes. */
  onChange: (pending: readonly PendingCommand[], durable: boolean) => void;
  /** The server refused a command for good; it is out of the queue. */
  onRejected: (command: PendingCommand, rejection: Rejection) => void;
}

interface Entry {
  owner: string;
  command: PendingCommand;
  /** Fulfilled once the command is kept, or keeping it has failed. Never rejects. */
  kept: Promise<void>;
  resolve(answer: Accepted): void;
  reject(rejection: CommandRejected): void;
}

/**
 * The commands that the server has not answered. They wait in the browser's storage until it has,
 * and are sent one after another in the order they were given, each with its id from first to last:
 * the server applies an id once, so sending again does no harm.
 */
export interface Outbox {
  /** Takes up what `owner` (an exercise and a person) had left behind. */
  open(owner: string): Promise<void>;
  /** Queues a command. Rejects with {@link CommandRejected}; stays pending while there is no line. */
  add<T extends CommandType>(type: T, data: CommandInput<T>): Promise<Accepted>;
  /** There is a line: send over it, from the queue's head. */
  attach(transmit: (envelope: CommandEnvelope) => Promise<Ack>): void;
  detach(): void;
  /** Sends at once what waits for its next try. */
  retryNow(): void;
}

type Transmit = (envelope: CommandEnvelope) => Promise<Ack>;

export function createOutbox({ storage, environment, onChange, onRejected }: OutboxOptions): Outbox {
  let owner: string | null = null;
  let loading = false;
  let queue: Entry[] = [];
  let lastOrder = 0;
  let transmit: Transmit | null = null;
  let busy = false;
  let tries = 0;
  let cancelRetry: (() => void) | null = null;

  const told = () =>
    onChange(
      queue.map((entry) => entry.command),
      storage.durable,
    );

  function drop(entry: Entry): void {
    queue = queue.filter((each) => each !== entry);
    // Were this to fail, the command would be sent again after a reload and get its first answer.
    storage.remove(entry.owner, entry.command.id).then(told, told);
    told();
  }

  function settle(entry: Entry, answer: Ack): void {
    drop(entry);
    if (answer.ok) return entry.resolve(answer);
    onRejected(entry.command, answer.error);
    entry.reject(new CommandRejected(answer.error));
  }

  function retryLater(): void {
    tries += 1;
    cancelRetry?.();
    cancelRetry = environment.after(retryDelay(tries, environment.random()), () => {
      cancelRetry = null;
      void pump();
    });
  }

  /** Sends the head of the queue until the queue is empty, the line is gone, or a try has failed. */
  async function pump(): Promise<void> {
    if (busy || loading || cancelRetry !== null) return;
    busy = true;
    try {
      for (let entry = queue[0]; entry !== undefined && transmit !== null; entry = queue[0]) {
        const line = transmit;
        await entry.kept;
        const { id, type, data } = entry.command;
        const answer = await line({ id, type, data }).catch(() => null);
        // A line that was replaced meanwhile failed its own way; the new one is tried at once.
        if (answer === null && transmit !== line) continue;
        if (answer === null || (!answer.ok && answer.error.code === "store/unavailable")) {
          retryLater();
          return;
        }
        tries = 0;
        settle(entry, answer);
      }
    } finally {
      busy = false;
    }
  }

  async function keep(keptBy: string, command: PendingCommand): Promise<void> {
    await storage.put(keptBy, command).catch(() => undefined);
    told();
  }

  return {
    async open(nextOwner) {
      if (owner === nextOwner) return;
      owner = nextOwner;
      queue = [];
      // What was left behind goes first, so nothing is sent until it is known.
      loading = true;
      const found = await storage.load(nextOwner).catch(() => []);
      if (owner !== nextOwner) return;
      loading = false;
      found.sort((a, b) => a.order - b.order);
      const early = queue;
      const left = found.filter((command) => !early.some((entry) => entry.command.id === command.id));
      // Whoever waited for these answers went with the page that asked.
      const nobody = { kept: Promise.resolve(), resolve: () => undefined, reject: () => undefined };
      queue = [...left.map((command): Entry => ({ owner: nextOwner, command, ...nobody })), ...early];
      lastOrder = Math.max(lastOrder, ...left.map((command) => command.order));
      told();
      void pump();
    },

    add(type, data) {
      const keptBy = owner;
      if (keptBy === null) return Promise.reject(new Error("the outbox has no owner yet"));
      lastOrder = Math.max(lastOrder + 1, Math.floor(environment.now()));
      const command: PendingCommand = { id: environment.newId(), type, data, order: lastOrder };
      const answered = new Promise<Accepted>((resolve, reject) => {
        queue.push({ owner: keptBy, command, kept: keep(keptBy, command), resolve, reject });
      });
      // A refusal is shown wherever it happens, so a screen may leave the promise alone.
      answered.catch(() => undefined);
      told();
      void pump();
      return answered;
    },

    attach(next) {
      transmit = next;
      tries = 0;
      cancelRetry?.();
      cancelRetry = null;
      void pump();
    },

    detach() {
      transmit = null;
      cancelRetry?.();
      cancelRetry = null;
    },

    retryNow() {
      if (cancelRetry === null) return;
      cancelRetry();
      cancelRetry = null;
      void pump();
    },
  };
}
