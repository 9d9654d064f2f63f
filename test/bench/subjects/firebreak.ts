import type { Role, UnitLevel } from "@firebreak/shared/roles";
import { openSqliteEventStore } from "../../../server/src/eventStore/sqliteEventStore.ts";
import type { EventStore } from "../../../server/src/eventStore/eventStore.ts";
import { startServer, type DrillServer } from "../../../server/src/main.ts";
import { benchScenario } from "../drill/scenario.ts";
import { serveOps } from "../host/ops.ts";
import { NoStore } from "./noStore.ts";
import { watchReleases } from "./releaseWatch.ts";

/** The product itself, as `firebreak serve` runs it. */
const EXERCISE = "bench";
let server: DrillServer | undefined;
let lateness: number[] = [];

interface Opening {
  /** The data directory; null: no store. */
  directory: string | null;
  /** The exercise to create; null where the directory has one. */
  create: { injects: number; release: "manual" | "scheduled" } | null;
}

interface Seats {
  role: Role;
  /** A token each, bound to a person of its own. */
  people: { person: string; unit?: string; level?: UnitLevel }[];
}

const ops = {
  /** Starts the server; `openMs`: what that took once the process was there. */
  async open({ directory, create }: Opening): Promise<{ port: number; openMs: number }> {
    const since = performance.now();
    const inner: EventStore = directory === null ? new NoStore() : await openSqliteEventStore({ directory });
    const store = watchReleases(
      inner,
      (exercise) => server?.exercises.get(exercise),
      (late) => lateness.push(late),
    );
    server = await startServer({ store, host: "127.0.0.1", port: 0, clientDir: null });
    const openMs = performance.now() - since;
    if (create !== null) {
      await server.exercises.create(EXERCISE, benchScenario(create.injects, create.release));
    }
    return { port: server.port, openMs };
  },
  async tokens({ role, people }: Seats): Promise<string[]> {
    const { access } = opened();
    return Promise.all(
      people.map(({ person, unit, level }) =>
        access.issueToken({
          kind: "personal",
          person,
          name: `Người ${person}`,
          exercise: EXERCISE,
          role,
          ...(unit !== undefined && { unit }),
          ...(level !== undefined && { level }),
        }),
      ),
    );
  },
  /** The log position of the exercise. */
  position(): number {
    return opened().exercises.get(EXERCISE)?.state?.seq ?? 0;
  },
  /** How late scheduled releases have become durable since the last call, ms each. */
  lateness(): number[] {
    const taken = lateness;
    lateness = [];
    return taken;
  },
};
export type FirebreakOps = typeof ops;

function opened(): DrillServer {
  if (server === undefined) throw new Error("the server has not been opened");
  return server;
}

serveOps(ops, async () => {
  await server?.close();
});
