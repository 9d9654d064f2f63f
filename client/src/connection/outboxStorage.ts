/** A command that the server has not answered yet, as it is kept. */
export interface PendingCommand {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  /** Place in its owner's queue: the client's clock in whole epoch ms, or one more than the command before. */
  readonly order: number;
}

/** Where pending commands wait. `owner` names an exercise and a person. */
export interface OutboxStorage {
  /** The owner's commands, in no particular order. */
  load(owner: string): Promise<PendingCommand[]>;
  put(owner: string, command: PendingCommand): Promise<void>;
  remove(owner: string, id: string): Promise<void>;
  /** Whether what is put here outlives the page. */
  readonly durable: boolean;
}

/** Keeps commands as long as the object lives. */
export function memoryStorage(): OutboxStorage {
  const owners = new Map<string, Map<string, PendingCommand>>();
  return {
    durable: false,
    load: (owner) => Promise.resolve([...(owners.get(owner)?.values() ?? [])]),
    put: (owner, command) => {
      const commands = owners.get(owner) ?? new Map<string, PendingCommand>();
      owners.set(owner, commands.set(command.id, command));
      return Promise.resolve();
    },
    remove: (owner, id) => {
      owners.get(owner)?.delete(id);
      return Promise.resolve();
    },
  };
}

/**
 * `primary` while it works, memory from its first failure on. A store that neither answers nor fails
 * within `limitMs` (private windows, a full disk, some mobile browsers) counts as failed: a command
 * must not wait for it.
 */
export function withFallback(primary: OutboxStorage, limitMs = 1_500): OutboxStorage {
  const memory = memoryStorage();
  let failed = false;

  async function either<T>(work: (storage: OutboxStorage) => Promise<T>): Promise<T> {
    if (!failed) {
      try {
        return await within(limitMs, work(primary));
      } catch {
        failed = true;
      }
    }
    return work(memory);
  }

  return {
    get durable() {
      return !failed && primary.durable;
    },
    load: (owner) => either((storage) => storage.load(owner)),
    put: (owner, command) => either((storage) => storage.put(owner, command)),
    remove: (owner, id) => either((storage) => storage.remove(owner, id)),
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
