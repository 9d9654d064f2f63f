#!/usr/bin/env node
// Runs the command line on Node 24, which reads TypeScript as it is. On an older Node it finds the one
// that the project brings along (the npm package `node`) and hands over to it.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import path from "node:path";

const cli = new URL("../src/cli/firebreak.ts", import.meta.url);

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(cli.href);
} else {
  const own = path.join(
    path.dirname(createRequire(import.meta.url).resolve("node/package.json")),
    "bin",
    "node",
  );
  const child = spawnSync(own, [fileURLToPath(cli), ...process.argv.slice(2)], { stdio: "inherit" });
  if (child.error) throw child.error;
  process.exitCode = child.status ?? 1;
}
