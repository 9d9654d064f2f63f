import type { Auth, PulsePayload } from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";
import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { ConnectionState } from "../../client/src/connection/connectionState.ts";
import { openDrill } from "../../client/src/connection/drillConnection.ts";
import { browserEnvironment } from "../../client/src/connection/environment.ts";
import { memoryStorage } from "../../client/src/connection/outboxStorage.ts";
import type { Replica } from "../../client/src/connection/replica.ts";
import { socketWire } from "../../client/src/connection/socketWire.ts";
import type { Wire, WireListener } from "../../client/src/connection/wire.ts";

/** Waits that a person would sit through, a test need not. */
const HASTE = 10;

/**
 * Somebody at a screen: the browser's own connection and outbox, over real sockets. Its timers run ten
 * times as fast.
 */
export class Person {
  state: ConnectionState = { name: "idle" };
  replica: Replica | null = null;
  pulse: PulsePayload | null = null;
  pending = 0;
  rejected: Rejection[] = [];
  /** The ids of what was sent, in order. */
  sent: string[] = [];
  /** How often the line brought a whole view, and how often the server was asked to go on from a position. */
  syncs = 0;
  resumes = 0;
  readonly #connection;

  /** @param bend what the network does to each line; as it is unless given */
  constructor(url: string, token: string, random: () => number, bend: (wire: Wire) => Wire = (wire) => wire) {
    this.#connection = openDrill({
      token,
      wire: this.#counting(bend(socketWire(url))),
      storage: memoryStorage(),
      environment: {
        ...browserEnvironment,
        random,
        newId: () => {
          const id = browserEnvironment.newId();
          this.sent.push(id);
          return id;
        },
        after: (ms, run) => browserEnvironment.after(ms / HASTE, run),
      },
      listener: {
        state: (state) => (this.state = state),
        replica: (replica) => (this.replica = replica),
        pulse: (pulse) => (this.pulse = pulse),
        clock: () => undefined,
        pending: (pending) => (this.pending = pending.length),
        rejected: (_command, rejection) => this.rejected.push(rejection),
      },
    });
  }

  /** The log position that the command was answered with. Rejects with the refusal. */
  async send<T extends CommandType>(type: T, data: CommandInput<T>): Promise<number> {
    return (await this.#connection.send(type, data)).seq;
  }

  close(): void {
    this.#connection.close();
  }

  #counting(wire: Wire): Wire {
    return (auth: Auth, listener: WireListener) => {
      if (auth.resume !== undefined) this.resumes += 1;
      return wire(auth, {
        ...listener,
        sync: (payload) => {
          this.syncs += 1;
          listener.sync(payload);
        },
      });
    };
  }
}
