import type { Role, UnitLevel } from "@firebreak/shared/roles";
import type { Scenario } from "@firebreak/shared/scenario";
import type { LiveExercise } from "../../server/src/application/liveExercise.ts";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { recallRecord } from "../../server/src/domain/readLog.ts";
import type { EventStore } from "../../server/src/eventStore/eventStore.ts";
import { MemoryEventStore } from "../../server/src/eventStore/memoryEventStore.ts";
import { startServer, type DrillServer, type ServerOptions } from "../../server/src/main.ts";
import { inject, smallScenario } from "./logBuilder.ts";
import { WireClient, type WireOptions } from "./wireClient.ts";

export const EXERCISE = "drill";

/** Two injects to release by hand; `rumour` reaches comms and hydro with the claim `dam`, `order` the leadership. */
export const SCENARIO: Scenario = smallScenario({
  injects: [inject("rumour", { to: ["comms", "hydro"], claim: "dam" }), inject("order", { to: ["lead"] })],
});

export interface SeatWish {
  person?: string;
  name?: string;
  role?: Role;
  unit?: string;
  site?: string;
  level?: UnitLevel;
}

/** A running server in this process, with one exercise, and ways to come in. */
export interface Drill {
  server: DrillServer;
  store: EventStore;
  url: string;
  live: LiveExercise;
  /** A new personal token; a director's unless the wish says otherwise. */
  token: (wish?: SeatWish) => Promise<string>;
  /** Somebody connected, who has their first view. */
  join: (wish?: SeatWish & WireOptions) => Promise<WireClient>;
  /** Somebody with this token, connected, who has their first view. */
  enter: (token: string, options?: WireOptions) => Promise<WireClient>;
  /** The log as the store has it. */
  log: () => Promise<LogRecord[]>;
  /** A value of the server's own counters, 0 where there is none. */
  counter: (name: string) => Promise<number>;
  close: () => Promise<void>;
}

let people = 0;

/** Starts a server on this machine with the store (memory unless given) and creates the exercise where it is missing. */
export async function startDrill(
  options: Partial<ServerOptions> & { scenario?: Scenario } = {},
): Promise<Drill> {
  const { scenario = SCENARIO, store = new MemoryEventStore(), ...rest } = options;
  const server = await startServer({ host: "127.0.0.1", port: 0, clientDir: null, ...rest, store });
  const live = server.exercises.get(EXERCISE) ?? (await server.exercises.create(EXERCISE, scenario));
  const url = `http://127.0.0.1:${server.port}`;
  const clients: WireClient[] = [];
  const drill: Drill = {
    server,
    store,
    url,
    live,
    token({ person, name, role = "director", ...seat } = {}) {
      const id = person ?? `p-${++people}`;
      return server.access.issueToken({
        kind: "personal",
        person: id,
        name: name ?? `Người ${id}`,
        exercise: EXERCISE,
        role,
        ...(role === "unit" && { unit: "comms", level: "approver" }),
        ...seat,
      });
    },
    async join({ resume, transports, headers, ...wish } = {}) {
      const wire = {
        ...(resume !== undefined && { resume }),
        ...(transports !== undefined && { transports }),
        ...(headers !== undefined && { headers }),
      };
      return drill.enter(await drill.token(wish), wire);
    },
    async enter(token, wire) {
      const client = await WireClient.connect(url, token, wire);
      clients.push(client);
      await client.inStep();
      return client;
    },
    async log() {
      const records: LogRecord[] = [];
      for await (const line of store.read(EXERCISE)) records.push(recallRecord(line));
      return records;
    },
    async counter(name) {
      const text = await (await fetch(`${url}/metrics`)).text();
      const line = text.split("\n").find((each) => each.startsWith(`${name} `));
      return line === undefined ? 0 : Number(line.slice(line.lastIndexOf(" ")));
    },
    async close() {
      for (const client of clients) client.close();
      await server.close();
    },
  };
  return drill;
}
