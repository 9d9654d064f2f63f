#!/usr/bin/env node
// Runs the command line on Node 24, which reads TypeScript as it is. On an older Node it finds the one
// that the project brings along (the npm package `node`) and hands over to it.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import path from "node:path";

const cli = new URL("../src/cli/firebreak.ts", import.meta.url);

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(cli.href);
} else {
  handOver();
}

function bundledNode() {
  try {
    const packaged = createRequire(import.meta.url).resolve("node/package.json");
    return path.join(path.dirname(packaged), "bin", "node");
  } catch {
    return null;
  }
}

/** Becomes, as nearly as a process can, the child: its signals, its streams, its end. */
function handOver() {
  const own = bundledNode();
  if (own === null) {
    process.stderr.write(`Firebreak needs Node 24, this is ${process.version}. npm ci brings one along.\n`);
    process.exit(1);
  }
  const child = spawn(own, [fileURLToPath(cli), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends its Ctrl-C to the child as well; passed on, it would count as a second one.
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  process.on("SIGINT", () => {
    if (!atTerminal) child.kill("SIGINT");
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`cannot run ${own}: ${error.message}. Run npm ci.\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}
