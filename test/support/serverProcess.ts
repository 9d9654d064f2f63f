import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { until } from "./until.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CLI = resolve(ROOT, "server/src/cli/firebreak.ts");

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** What it has written so far. */
  out: () => string;
  err: () => string;
  /** Sends the signal and waits for the end. */
  stop: (signal?: NodeJS.Signals) => Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** Runs `firebreak …` to its end. `program` is the Node and its arguments in front of the subcommand. */
export async function runFirebreak(
  args: readonly string[],
  program: readonly [string, ...string[]] = [process.execPath, CLI],
): Promise<Ended> {
  const started = start(args, program);
  const [code, signal] = (await once(started.child, "close")) as [number | null, NodeJS.Signals | null];
  return { code, signal, out: started.out(), err: started.err() };
}

/** Starts `firebreak serve …` and waits until it listens. */
export async function startServe(
  args: readonly string[],
  program: readonly [string, ...string[]] = [process.execPath, CLI],
): Promise<ServerProcess> {
  const started = start(["serve", ...args], program);
  const { child, out, err } = started;
  const url = await until("the server listens", () => {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}: ${err()}`);
    }
    return /listens on (\S+)/.exec(out())?.[1];
  });
  return {
    ...started,
    url,
    async stop(signal = "SIGTERM") {
      const ended = { code: child.exitCode, signal: child.signalCode };
      if (ended.code !== null || ended.signal !== null) return ended;
      const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
      child.kill(signal);
      const [code, by] = await closed;
      return { code, signal: by };
    },
  };
}

function start(args: readonly string[], [command, ...before]: readonly [string, ...string[]]) {
  const child = spawn(command, [...before, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FIREBREAK_DATA: "", NO_COLOR: "1" },
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  return { child, out: () => out, err: () => err };
}

/**
 * A free port below those that the system gives to outgoing connections: clients that knock at a server's
 * port while it is down would else sooner or later be given that very port, connect to themselves, and
 * keep the server from coming back.
 */
export async function freePort(random: () => number = Math.random): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(random() * 10_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
