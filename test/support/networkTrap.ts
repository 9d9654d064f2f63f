/**
 * Preloaded (`node --import`) into a process that must not talk to anybody: each way out that Node has is
 * written down in the file FIREBREAK_NET_RECORD and then refused. Threads get the same trap.
 */
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";
import workerThreads from "node:worker_threads";

const record = process.env["FIREBREAK_NET_RECORD"] ?? "";
if (record === "") throw new Error("FIREBREAK_NET_RECORD names no file");

const thread = workerThreads.isMainThread ? "main" : "worker";
const write = (line: string): void => appendFileSync(record, `${thread} ${line}\n`);

function refuse(call: string): never {
  write(`called ${call}`);
  throw new Error(`${call}: this process must not talk to anybody`);
}

/** Replaces the functions of `target` with these names; those that are let through keep their old self. */
function trap(
  target: object,
  owner: string,
  names: readonly string[],
  isHarmless?: (first: unknown) => boolean,
): void {
  for (const name of names) {
    const old: unknown = Reflect.get(target, name);
    if (typeof old !== "function") continue;
    Object.defineProperty(target, name, {
      configurable: true,
      writable: true,
      // A function and not a method: some are called with `new`.
      value: function (this: unknown, ...given: unknown[]): unknown {
        if (isHarmless?.(given[0]) === true) return Reflect.apply(old, this, given);
        return refuse(`${owner}.${name}`);
      },
    });
  }
}

const queries = (target: object): string[] =>
  Object.getOwnPropertyNames(target).filter((name) => /^(resolve|reverse|lookup)/.test(name));
/** To listen on an address in digits Node "looks it up"; nobody is asked. */
const isAddress = (host: unknown): boolean => typeof host === "string" && net.isIP(host) !== 0;

trap(net.Socket.prototype, "net.Socket", ["connect"]);
trap(net, "net", ["connect", "createConnection"]);
trap(tls, "tls", ["connect"]);
trap(http, "http", ["request", "get"]);
trap(https, "https", ["request", "get"]);
trap(http2, "http2", ["connect"]);
trap(dns, "dns", queries(dns), isAddress);
trap(dns.promises, "dns.promises", queries(dns.promises), isAddress);
trap(dns.Resolver.prototype, "dns.Resolver", queries(dns.Resolver.prototype));
trap(Object.getPrototypeOf(dns.Resolver.prototype) as object, "dns.Resolver", ["resolve", "reverse"]);
trap(dns.promises.Resolver.prototype, "dns.promises.Resolver", queries(dns.promises.Resolver.prototype));
trap(dgram, "dgram", ["createSocket"]);
trap(dgram.Socket.prototype, "dgram.Socket", ["send", "connect", "bind"]);
trap(globalThis, "global", ["fetch", "WebSocket", "EventSource"]);
// Another program could call out in this one's place.
trap(childProcess, "child_process", [
  "spawn",
  "spawnSync",
  "exec",
  "execSync",
  "execFile",
  "execFileSync",
  "fork",
]);

class TrappedWorker extends workerThreads.Worker {
  constructor(file: string | URL, options: workerThreads.WorkerOptions = {}) {
    super(file, { ...options, execArgv: [...(options.execArgv ?? []), "--import", import.meta.url] });
  }
}
Object.defineProperty(workerThreads, "Worker", { configurable: true, writable: true, value: TrappedWorker });

syncBuiltinESMExports();
write("armed");
