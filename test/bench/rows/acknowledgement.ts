import { openSqliteEventStore } from "../../../server/src/eventStore/sqliteEventStore.ts";
import { LiveDrill } from "../drill/liveDrill.ts";
import { syncTimes } from "../host/disk.ts";
import { temporaryDirectory } from "../host/temporary.ts";
import { openLoop, poisson } from "../load/openLoop.ts";
import { median, quantile } from "../quantile.ts";
import { interleave } from "../rounds.ts";
import { row, rounded, type Measurement } from "../row.ts";

const PEOPLE = 200;
const COMMANDS_A_SECOND = 2_000;

/** From the moment a command was meant to be sent to its acknowledgement, by the same server with no store. */
export const acknowledgement: Measurement = {
  names: ["acknowledgement"],
  async measure({ rounds, acknowledgement: { seconds } }, say) {
    const directory = temporaryDirectory();
    const open = (store: string | null): Promise<LiveDrill> =>
      LiveDrill.open({
        directory: store,
        exercise: { injects: 30, release: "manual" },
        observers: 1,
        unitPeople: PEOPLE,
      });
    const durable = await open(directory);
    const storeless = await open(null);
    let seed = 0;
    const tails = new Map<LiveDrill, number[]>([
      [durable, []],
      [storeless, []],
    ]);
    let sent = 0;
    const p50 = async (drill: LiveDrill): Promise<number> => {
      const latencies: number[] = [];
      const moments = poisson(COMMANDS_A_SECOND * seconds, COMMANDS_A_SECOND, (seed += 1));
      await openLoop(moments, (index, intended) => {
        drill.message(index, () => latencies.push(performance.now() - intended));
      });
      await drill.answered();
      if (drill === durable) sent += moments.length;
      tails.get(drill)?.push(quantile(latencies, 0.99));
      return quantile(latencies, 0.5);
    };
    const measured = await interleave(
      { name: "no store", measure: () => p50(storeless) },
      [{ name: "durable", measure: () => p50(durable) }],
      rounds,
      say,
    );
    await storeless.close();
    await durable.close();
    const lost = sent - (await messagesIn(directory));
    const ms = (name: string): number => rounded(median(measured.values.get(name) ?? []));
    const value = rounded(measured.ratio("durable"));
    return [
      {
        ...row({
          name: "acknowledgement",
          what: `durable acknowledgement p50 at ${COMMANDS_A_SECOND} commands/s from ${PEOPLE} people, by the same server with no store`,
          value,
          unit: "×",
          budget: 1.5,
          floor: measured.floor,
          detail: {
            durableP50Ms: ms("durable"),
            noStoreP50Ms: ms("no store"),
            durableP99Ms: rounded(median(tails.get(durable) ?? [])),
            noStoreP99Ms: rounded(median(tails.get(storeless) ?? [])),
            ...syncTimes(),
            acknowledged: sent,
            lost,
          },
        }),
        met: value <= 1.5 && lost === 0,
      },
    ];
  },
};

/** The messages of units in the log, each counted once by its command. */
async function messagesIn(directory: string): Promise<number> {
  const store = await openSqliteEventStore({ directory, readonly: true });
  const commands = new Set<string>();
  for await (const line of store.read("bench")) {
    if (!line.endsWith('"type":"message.sent"}')) continue;
    const record = JSON.parse(line) as { command: string };
    commands.add(record.command);
  }
  await store.close();
  return commands.size;
}
