import { Subject } from "../host/subject.ts";
import type { CommonOps } from "../host/ops.ts";
import { Crowd } from "../load/crowd.ts";
import type { AckHead } from "../load/frame.ts";
import { firebreakDialect, RawClient } from "../load/rawClient.ts";
import type { FirebreakOps } from "../subjects/firebreak.ts";
import { addressees, claimName, injectName, STATEMENT, unitName, UNITS } from "./scenario.ts";

export interface DrillOptions {
  /** Data directory; null: a server without a store. */
  directory: string | null;
  /** The exercise to create, or the one that the directory holds, which has begun: its first `released` injects are out. */
  exercise: { injects: number; release: "manual" | "scheduled" } | { released: number };
  observers: number;
  /** People of units, spread over the units in turn; each may approve and publish. */
  unitPeople: number;
  flags?: readonly string[];
}

/** A Firebreak server in a process of its own, with a director, observers and people of units connected. */
export class LiveDrill {
  readonly server: Subject<FirebreakOps & CommonOps>;
  readonly port: number;
  readonly openMs: number;
  readonly director: RawClient;
  readonly observers: Crowd;
  readonly people: readonly RawClient[];
  /** Commands sent and not answered yet, and those that were refused. */
  pending = 0;
  refused = 0;
  /** The highest position that an acknowledgement named. */
  #position = 0;
  #commands = 0;
  #released = 0;
  readonly #inbox = Array.from({ length: UNITS }, (): number[] => []);

  private constructor(
    server: Subject<FirebreakOps & CommonOps>,
    opened: { port: number; openMs: number },
    clients: { director: RawClient; observers: Crowd; people: readonly RawClient[] },
  ) {
    this.server = server;
    this.port = opened.port;
    this.openMs = opened.openMs;
    this.director = clients.director;
    this.observers = clients.observers;
    this.people = clients.people;
  }

  static async open(options: DrillOptions): Promise<LiveDrill> {
    const server = await Subject.start<FirebreakOps>("firebreak.ts", options.flags);
    const create = "released" in options.exercise ? null : options.exercise;
    const opened = await server.call("open", { directory: options.directory, create });
    const [seat = ""] = await server.call("tokens", { role: "director", people: [{ person: "director" }] });
    const director = await RawClient.open(opened.port, firebreakDialect(seat));
    const observers = await watch(server, opened.port, options.observers, "observer");
    const seats = await server.call("tokens", {
      role: "unit",
      people: Array.from({ length: options.unitPeople }, (_, index) => ({
        person: `person-${index}`,
        unit: unitName(index),
        level: "approver" as const,
      })),
    });
    const people: RawClient[] = [];
    for (const token of seats) people.push(await RawClient.open(opened.port, firebreakDialect(token)));
    const drill = new LiveDrill(server, opened, { director, observers, people });
    if ("released" in options.exercise) drill.#released = options.exercise.released;
    else await drill.settled(() => drill.command(director, "exercise.start", {}));
    return drill;
  }

  /** The log position of the last acknowledged command. */
  get position(): number {
    return this.#position;
  }

  /** More observers, each a person of its own. */
  watch(count: number, prefix: string): Promise<Crowd> {
    return watch(this.server, this.port, count, prefix);
  }

  command(client: RawClient, type: string, data: object, onAck?: (ack: AckHead) => void): void {
    this.pending += 1;
    const id = `c-${(this.#commands += 1)}`;
    client.emit("command", JSON.stringify({ id, type, data }), (ack) => {
      this.pending -= 1;
      if (!ack.ok) this.refused += 1;
      if (ack.seq > this.#position) this.#position = ack.seq;
      onAck?.(ack);
    });
  }

  /** Releases the next inject by hand. */
  release(): void {
    const index = this.#released++;
    this.command(this.director, "inject.release", { inject: injectName(index) }, () => this.arrived(index));
  }

  /** Marks an inject as being in its units' inboxes. */
  arrived(inject: number): void {
    for (const unit of addressees(inject)) this.#inbox[Number(unit.split("-")[1])]?.push(inject);
  }

  /** The next person publishes, on the last inject that is known to have reached their unit. */
  publish(index: number): void {
    const person = index % this.people.length;
    const client = this.people[person];
    if (client === undefined) throw new Error("nobody is in the units");
    const inject = this.#inbox[person % UNITS]?.at(-1);
    const about =
      inject === undefined ? {} : { inject: injectName(inject), claim: claimName(inject), stance: "false" };
    this.command(client, "response.publish", { ...about, kind: "correction", text: STATEMENT });
  }

  /** A person writes to the control cell. */
  message(index: number, onAck: (ack: AckHead) => void): void {
    const client = this.people[index % this.people.length];
    if (client === undefined) throw new Error("nobody is in the units");
    this.command(
      client,
      "message.send",
      { text: `Báo cáo số ${index}: đã kiểm tra, không có vết nứt.` },
      onAck,
    );
  }

  /** Does what `act` sends and waits for its answers. */
  async settled(act: () => void): Promise<void> {
    act();
    await this.answered();
  }

  /** Until every command has been answered; throws where one was refused or a connection is gone. */
  async answered(): Promise<void> {
    while (this.pending > 0) {
      this.director.assertOpen();
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (this.refused > 0) throw new Error(`${this.refused} commands were refused`);
  }

  async close(): Promise<void> {
    this.director.close();
    this.observers.close();
    for (const client of this.people) client.close();
    await this.server.stop();
  }
}

async function watch(
  server: Subject<FirebreakOps & CommonOps>,
  port: number,
  count: number,
  prefix: string,
): Promise<Crowd> {
  const people = Array.from({ length: count }, (_, index) => ({ person: `${prefix}-${index}` }));
  const tokens = await server.call("tokens", { role: "observer", people });
  return Crowd.open(port, tokens.map(firebreakDialect));
}
