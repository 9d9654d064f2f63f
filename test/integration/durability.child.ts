import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { mulberry32 } from "../contract/randomised.ts";
import { durabilityLog } from "./durability.log.ts";

// Appends a log as fast as it can, in batches of random sizes, several on their way at once, and says
// each seq once it is acknowledged, until it is killed. Arguments: data directory, seed.
const [directory, seed] = process.argv.slice(2) as [string, string];
const random = mulberry32(Number(seed));
const { lines, commands } = durabilityLog(Number(seed));
// The test holds the other end: no child outlives it.
process.stdin.on("end", () => process.exit(1)).resume();
const store = await openSqliteEventStore({ directory });

const underWay = new Set<Promise<void>>();
for (let from = 1; from <= lines.length;) {
  const to = Math.min(lines.length, from + Math.floor(random() * 5));
  const records = lines.slice(from - 1, to).map((line, at) => ({ seq: from + at, line }));
  const batch = { expectedSeq: from - 1, records, commands: commands.slice(from - 1, to) };
  const append = store.append("ex", batch).then((result) => {
    if (result.status !== "appended") throw new Error(JSON.stringify(result));
    // To a pipe Node writes this at once, and waits where a busy reader has let it fill up.
    process.stdout.write(`${to}\n`);
    underWay.delete(append);
  });
  underWay.add(append);
  from = to + 1;
  if (underWay.size >= 1 + Math.floor(random() * 30)) await Promise.race(underWay);
}
// The open store keeps the process alive until it is killed.
