/** Tries every way out, the port of a listener on this machine for an argument; for testing the trap itself. */
import { exec, fork, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { lookup, resolve4, Resolver } from "node:dns";
import { lookup as lookUp, Resolver as Resolving } from "node:dns/promises";
import { get as getHttp, request } from "node:http";
import { connect as connectHttp2 } from "node:http2";
import { get as getHttps } from "node:https";
import { connect, createConnection, Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { isMainThread, Worker, workerData } from "node:worker_threads";

const port = Number(isMainThread ? process.argv[2] : workerData);
const host = "127.0.0.1";

const attempts: Record<string, () => unknown> = {
  fetch: () => fetch(`http://${host}:${port}/`),
  WebSocket: () => new WebSocket(`ws://${host}:${port}/`),
  "net.connect": () => connect(port, host),
  "net.createConnection": () => createConnection(port, host),
  "net.Socket": () => new Socket().connect(port, host),
  "tls.connect": () => connectTls(port, host),
  "http.get": () => getHttp({ host, port }),
  "http.request": () => request({ host, port }).end(),
  "https.get": () => getHttps({ host, port }),
  "http2.connect": () => connectHttp2(`http://${host}:${port}`),
  "dns.lookup": () => lookup("firebreak.invalid", () => undefined),
  "dns.resolve4": () => resolve4("firebreak.invalid", () => undefined),
  "dns.Resolver": () => new Resolver().resolve4("firebreak.invalid", () => undefined),
  "dns.promises.lookup": () => lookUp("firebreak.invalid"),
  "dns.promises.Resolver": () => new Resolving().resolve4("firebreak.invalid"),
  dgram: () => createSocket("udp4").send("x", port, host),
  spawn: () => spawn("true"),
  exec: () => exec("true"),
  fork: () => fork("true"),
};

const through: string[] = [];
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    through.push(name);
  } catch {
    // As it should be.
  }
}
// On the main thread last: a thread that runs this very file.
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: port, execArgv: [] });
  await new Promise((resolve) => worker.once("exit", resolve));
  console.log(JSON.stringify({ attempts: Object.keys(attempts), through }));
} else if (through.length > 0) {
  throw new Error(`let through in a thread: ${through.join(", ")}`);
}
