import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { onCore } from "./affinity.ts";
import type { Call, CommonOps, OpTable, Reply } from "./ops.ts";

const FOLDER = path.resolve(import.meta.dirname, "../subjects");
const PATIENCE_MS = 10_000;
const running = new Set<ChildProcess>();

/** How subjects are started; set once by main.ts. */
export const subjectSettings: { core: number | null; cpuProfiles: string | null } = {
  core: null,
  cpuProfiles: null,
};
/** CPU that the subjects stopped so far had used, ms. */
export const spent = { cpuMs: 0 };

interface Waiting {
  resolve: (output: unknown) => void;
  reject: (error: Error) => void;
}

/** A process under measurement, alone on its core, and the channel to it. */
export class Subject<T extends OpTable> {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    running.add(child);
    child.on("message", (reply) => this.#settle(reply as Reply));
    child.on("exit", () => {
      running.delete(child);
      for (const { reject } of this.#waiting.values()) reject(new Error("the subject has ended"));
      this.#waiting.clear();
    });
  }

  /** Starts `subjects/<file>` and waits until it listens to the channel. */
  static async start<T extends OpTable>(
    file: string,
    flags: readonly string[] = [],
  ): Promise<Subject<T & CommonOps>> {
    const { core, cpuProfiles } = subjectSettings;
    const profiling = cpuProfiles === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${cpuProfiles}`];
    const args = [...flags, ...profiling, path.join(FOLDER, file)];
    const [command, all] = onCore(core, process.execPath, args);
    // What a subject prints goes to stderr: stdout is for the result.
    const child = spawn(command, all, { stdio: ["ignore", 2, 2, "ipc"] });
    const subject = new Subject<T & CommonOps>(child);
    const [first] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [unknown];
    if (typeof first !== "object") throw new Error(`${file} did not start`);
    return subject;
  }

  call<K extends keyof T & string>(op: K, ...input: Parameters<T[K]>): Promise<Awaited<ReturnType<T[K]>>> {
    return this.#ask(op, input[0]) as Promise<Awaited<ReturnType<T[K]>>>;
  }

  /** Ends the process in good order; by force where it does not answer. */
  async stop(): Promise<void> {
    if (!running.has(this.#child)) return;
    const ended = once(this.#child, "exit");
    const force = setTimeout(() => this.#child.kill("SIGKILL"), PATIENCE_MS);
    const cpu = await this.#ask("cpu", undefined).catch(() => 0);
    spent.cpuMs += cpu as number;
    await this.#ask("stop", undefined).catch(() => undefined);
    await ended;
    clearTimeout(force);
  }

  #ask(op: string, input: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const call: Call = { id, op, input };
      this.#child.send(call);
    });
  }

  #settle(reply: Reply): void {
    if ("ready" in reply) return;
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.output);
    else waiting?.reject(new Error(reply.error));
  }
}

/** When the bench itself ends: no subject outlives it. */
export function endSubjects(): void {
  for (const child of running) child.kill("SIGKILL");
}
