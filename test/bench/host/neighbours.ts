import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";

/** Niceness of the processes of a bench: ahead of whatever else the machine does. */
const AHEAD = -10;

/**
 * Puts this process and those it starts ahead of the machine's other work, where we may (root); else
 * they queue like any other, and the figures hold more noise, as the floor and the neighbours' share show.
 */
export function putAhead(): void {
  attempt(() => setPriority(AHEAD));
  // Linux's desktop kernels weigh sessions against each other before they look at their processes.
  attempt(() => writeFileSync("/proc/self/autogroup", String(AHEAD)));
}

/** The same for programs that this process has started and that made themselves a session of their own. */
export function putChildrenAhead(): void {
  attempt(() => {
    for (const thread of readdirSync("/proc/self/task")) {
      const children = readFileSync(`/proc/self/task/${thread}/children`, "utf8").split(" ");
      for (const child of children.filter((each) => each !== "")) {
        attempt(() => writeFileSync(`/proc/${child}/autogroup`, String(AHEAD)));
      }
    }
  });
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Not allowed, or another system: see above.
  }
}

/** Linux counts time in these. */
const TICK_MS = 10;

/** CPU time that a core has spent on anything so far, ms; null where the system does not tell (not Linux). */
export function busyMs(core: number): number | null {
  try {
    const line = readFileSync("/proc/stat", "utf8")
      .split("\n")
      .find((each) => each.startsWith(`cpu${core} `));
    // user nice system idle iowait irq softirq steal
    const ticks = line?.split(/\s+/).slice(1, 9).map(Number);
    if (ticks === undefined) return null;
    const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = ticks;
    return (user + nice + system + irq + softirq + steal) * TICK_MS;
  } catch {
    return null;
  }
}
