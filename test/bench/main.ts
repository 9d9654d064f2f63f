/**
 * `npm run bench`: measures the budgets of the design as ratios within interleaved runs.
 *
 *   node test/bench/main.ts [--quick] [--json] [--only <row>] [--screens] [--cpu-prof <folder>]
 *
 * `--screens`: the screens alone, in a real browser.
 * Progress goes to stderr. A budget that is not met is a finding and no failure: the exit status is 0.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { chooseCores, pinSelf, unpinSelf } from "./host/affinity.ts";
import { busyMs, putAhead } from "./host/neighbours.ts";
import { endSubjects, spent, subjectSettings } from "./host/subject.ts";
import { removeTemporaryDirectories } from "./host/temporary.ts";
import { table } from "./report.ts";
import { rounded, type Measurement, type Row } from "./row.ts";
import { acknowledgement } from "./rows/acknowledgement.ts";
import { fanOut } from "./rows/fanOut.ts";
import { fanOutUnderLoad } from "./rows/fanOutUnderLoad.ts";
import { growthClients } from "./rows/growthClients.ts";
import { growthLog } from "./rows/growthLog.ts";
import { memory } from "./rows/memory.ts";
import { releaseLateness } from "./rows/releaseLateness.ts";
import { restart } from "./rows/restart.ts";
import { screens, screensNeed } from "./rows/screens.ts";
import { FULL, QUICK } from "./scale.ts";

const MEASUREMENTS: readonly Measurement[] = [
  fanOut,
  fanOutUnderLoad,
  acknowledgement,
  memory,
  releaseLateness,
  growthClients,
  growthLog,
  restart,
  screens,
];
/** One measurement, many rows. */
const SCREENS = "screens";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    screens: { type: "boolean", default: false },
    only: { type: "string" },
    "cpu-prof": { type: "string" },
  },
});

process.once("exit", () => {
  endSubjects();
  removeTemporaryDirectories();
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

process.exitCode = await main();

async function main(): Promise<number> {
  const only = values.screens ? SCREENS : values.only;
  const chosen = MEASUREMENTS.filter(({ names }) => only === undefined || names.includes(only));
  if (chosen.length === 0) {
    const names = MEASUREMENTS.flatMap((each) => each.names).join(", ");
    process.stderr.write(`there is no row ${only}; there are ${names}\n`);
    return 2;
  }
  const cores = chooseCores();
  putAhead();
  if (cores !== null) pinSelf(cores.load);
  else process.stderr.write("no taskset or one core: server and load share the machine, figures are rough\n");
  subjectSettings.core = cores?.server ?? null;
  const profiles = values["cpu-prof"];
  if (profiles !== undefined) {
    mkdirSync(profiles, { recursive: true });
    subjectSettings.cpuProfiles = profiles;
  }
  const scale = values.quick ? QUICK : FULL;
  const begun = performance.now();
  const rows: Row[] = [];
  for (const measurement of chosen) {
    if (measurement === screens) {
      const need = screensNeed();
      if (need !== null) {
        process.stderr.write(`the screens can't be measured: ${need}\n`);
        if (only === SCREENS) return 2;
        continue;
      }
      // A browser is several processes, and what people have is several cores.
      if (cores !== null) unpinSelf(cores);
    }
    const names = measurement.names.join(", ");
    const taken = neighboursShare(cores?.server ?? null);
    const measured = await measurement.measure(scale, (words) =>
      process.stderr.write(`[${names}] ${words}\n`),
    );
    const neighbours = taken();
    rows.push(...measured.map((each) => ({ ...each, neighbours })));
  }
  const shown = rows.filter(({ name }) => only === undefined || only === SCREENS || name === only);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  const about = { scale: scale.name, node: process.version, cores, seconds };
  if (values.json) process.stdout.write(`${JSON.stringify({ rows: shown, ...about }, null, 2)}\n`);
  else process.stdout.write(`${table(shown)}\n${scale.name} run, Node ${process.version}, ${seconds} s\n`);
  return 0;
}

/** Begins to watch the servers' core; what it returns tells the share of it that others took since. */
function neighboursShare(core: number | null): () => number | null {
  const since = { at: performance.now(), busy: core === null ? null : busyMs(core), spent: spent.cpuMs };
  return () => {
    const busy = core === null ? null : busyMs(core);
    if (busy === null || since.busy === null) return null;
    const others = busy - since.busy - (spent.cpuMs - since.spent);
    return rounded(Math.max(0, others) / (performance.now() - since.at), 2);
  };
}
