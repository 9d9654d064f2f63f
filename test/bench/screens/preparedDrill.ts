import type { Role, UnitLevel } from "@firebreak/shared/roles";
import { rehearse } from "../../../server/src/application/rehearsal/rehearse.ts";
import { recallRecord } from "../../../server/src/domain/readLog.ts";
import { openSqliteEventStore } from "../../../server/src/eventStore/sqliteEventStore.ts";
import { Access } from "../../../server/src/transport/access.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import type { Say } from "../row.ts";
import { largeScenario } from "./scenario.ts";

/** Play time at which the log is cut, ms: in the middle, with most of what was planned behind and much to come. */
const CUT_MS = 84 * 60_000;

export interface Seat {
  role: Role;
  unit?: string;
  level?: UnitLevel;
  name: string;
}

export interface PreparedDrill {
  /** A data directory that `firebreak serve --data` goes on with. */
  directory: string;
  exercise: string;
  events: number;
  /** A token for each seat that was asked for. */
  tokens: string[];
}

/**
 * The large scenario, played by bots as far as its middle, as a log whose present is now: a server that
 * opens it goes on playing from there. A log's beginning is a log, so it is cut where play has come far enough.
 */
export async function prepareDrill(seats: readonly Seat[], say: Say): Promise<PreparedDrill> {
  const since = performance.now();
  const startex = Date.now() - CUT_MS;
  const { exercise, lines } = await rehearse(largeScenario(startex), { seed: 1, policy: "prompt" });
  const records = lines.map((line) => ({ line, ...recallRecord(line) }));
  const kept = records.filter(({ playMs }) => playMs === null || playMs <= CUT_MS);
  const directory = temporaryDirectory();
  const store = await openSqliteEventStore({ directory });
  const appended = await store.append(exercise, {
    expectedSeq: 0,
    records: kept.map(({ seq, line }) => ({ seq, line })),
    commands: [],
  });
  if (appended.status !== "appended") throw new Error(`the log was not taken: ${appended.status}`);
  const access = await Access.open(store, () => Date.now());
  const tokens = await Promise.all(
    seats.map((seat, index) =>
      access.issueToken({ ...seat, kind: "personal", person: `person-${index + 1}`, exercise }),
    ),
  );
  await store.close();
  const seconds = ((performance.now() - since) / 1_000).toFixed(1);
  say(`a drill of ${kept.length} events played in ${seconds} s`);
  return { directory, exercise, events: kept.length, tokens };
}
