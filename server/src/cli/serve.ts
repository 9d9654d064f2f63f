import { Command, InvalidArgumentError, Option } from "commander";
import { pino } from "pino";
import { openSqliteEventStore } from "../eventStore/sqliteEventStore.ts";
import { startServer } from "../main.ts";
import { formatProblem } from "../scenario/problem.ts";
import { loadScenario } from "../scenario/load.ts";
import { dataOption, mediaDirOf } from "./dataOption.ts";
import { openDemo } from "./demo.ts";
import { fail } from "./failure.ts";
import { printLinks } from "./printLinks.ts";

interface ServeOptions {
  data: string;
  host: string;
  port: number;
  url?: string;
  origin: string[];
  proxyHops: number;
  demo?: string;
  new?: boolean;
  qr: boolean;
  logLevel: string;
}

/** `firebreak serve`: the server, and with `--demo` an exercise to walk into. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("run the drill server")
    .addOption(dataOption())
    .addOption(
      new Option("--host <address>", "where to listen; 0.0.0.0 lets other machines in")
        .env("FIREBREAK_HOST")
        .default("127.0.0.1"),
    )
    .addOption(
      new Option("--port <n>", "which port; 0 takes a free one")
        .env("FIREBREAK_PORT")
        .default(3000)
        .argParser(parsePort),
    )
    .addOption(
      new Option("--url <url>", "how people reach the server, for the links that are printed")
        .env("FIREBREAK_URL")
        .argParser(parseUrl),
    )
    .addOption(
      new Option("--origin <url...>", "further origins whose pages may connect")
        .env("FIREBREAK_ORIGINS")
        .default([]),
    )
    .addOption(
      new Option("--proxy-hops <n>", "how many reverse proxies of your own stand in front of the server")
        .env("FIREBREAK_PROXY_HOPS")
        .default(0)
        .argParser(parseHops),
    )
    .option("--demo <scenario>", "create an exercise from this scenario and print a link for each role")
    .option("--new", "with --demo: a new exercise even where an earlier one has not ended")
    .option("--no-qr", "with --demo: no QR codes")
    .addOption(
      new Option("--log-level <level>", "what the server writes on the standard error")
        .choices(["silent", "fatal", "error", "warn", "info", "debug"])
        .env("FIREBREAK_LOG_LEVEL")
        .default("warn"),
    )
    .action(async (options: ServeOptions) => {
      try {
        await serve(options);
      } catch (error) {
        fail(error);
      }
    });
}

async function serve(options: ServeOptions): Promise<void> {
  const loaded = options.demo === undefined ? null : loadScenario(options.demo);
  if (loaded !== null && !loaded.ok) {
    for (const problem of loaded.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
    return;
  }
  const store = await openSqliteEventStore({ directory: options.data });
  const server = await startServer({
    store,
    mediaDir: mediaDirOf(options.data),
    host: options.host,
    port: options.port,
    allowedOrigins: options.origin.flatMap((each) => each.split(",")).filter((each) => each !== ""),
    proxyHops: options.proxyHops,
    logger: pino({ level: options.logLevel }, pino.destination(2)),
  }).catch((error: unknown) => {
    throw inPlainWords(error, options);
  });
  stopOnSignal(() => server.close());
  const url =
    options.url ??
    `http://${options.host === "127.0.0.1" ? "localhost" : hostOf(options.host)}:${server.port}`;
  console.log(`Firebreak listens on ${url}`);
  if (loaded === null) return;
  try {
    const demo = { data: options.data, url, renew: options.new === true };
    const { links, isNew } = await openDemo(server, loaded, demo);
    printLinks(links, loaded.scenario, { qr: options.qr, isNew });
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Adds to what the system says of a listening that failed what an operator can do about it. */
function inPlainWords(error: unknown, { host, port }: ServeOptions): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return error;
  switch (error.code) {
    case "EADDRINUSE":
      error.message += `. Another program has this port; choose one with --port.`;
      break;
    case "EACCES":
      error.message += `. Port ${port} needs rights that you don't have; choose a --port above 1023.`;
      break;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      error.message += `. This machine has no address ${host}; choose another --host.`;
      break;
  }
  return error;
}

/** Lets the first signal close in order; a second one ends the process at once. */
function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        fail(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

function hostOf(address: string): string {
  return address.includes(":") ? `[${address}]` : address === "0.0.0.0" ? "localhost" : address;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("A port is a number up to 65535.");
  return port;
}

function parseHops(text: string): number {
  if (!/^\d$/.test(text)) throw new InvalidArgumentError("A number from 0 to 9 is due.");
  return Number(text);
}

function parseUrl(text: string): string {
  try {
    const url = new URL(text);
    if (url.protocol === "http:" || url.protocol === "https:") return text.replace(/\/+$/, "");
  } catch {
    // said below
  }
  throw new InvalidArgumentError("A URL such as https://drill.example is due.");
}
