import { spawnSync } from "node:child_process";

/** The cores that the servers and the load generator run on; null where they can't be kept apart. */
export interface Cores {
  server: number;
  load: number;
}

/** Two cores of those that this process may use. Null on one core, or where there is no taskset. */
export function chooseCores(): Cores | null {
  const answer = spawnSync("taskset", ["-c", "-p", String(process.pid)], { encoding: "utf8" });
  if (answer.status !== 0) return null;
  const allowed = (answer.stdout.split(":").at(-1) ?? "")
    .trim()
    .split(",")
    .flatMap((range) => {
      const [first = NaN, last = first] = range.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
  const [server, load] = allowed;
  return server === undefined || load === undefined ? null : { server, load };
}

/** Keeps this process, with all its threads, on one core. */
export function pinSelf(core: number): void {
  spawnSync("taskset", ["-a", "-c", "-p", String(core), String(process.pid)]);
}

/** Lets this process run on all of them again. */
export function unpinSelf(cores: Cores): void {
  spawnSync("taskset", ["-a", "-c", "-p", `${cores.server},${cores.load}`, String(process.pid)]);
}

/** The command line that starts a program on one core. */
export function onCore(core: number | null, command: string, args: readonly string[]): [string, string[]] {
  return core === null ? [command, [...args]] : ["taskset", ["-c", String(core), command, ...args]];
}
