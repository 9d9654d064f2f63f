/**
 * `npm test`: finds what the suites need, installs it where it may, and says plainly what it left out.
 * With CI=true a suite that is left out is a failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./support/findChromium.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const bin = (name: string): string => path.join(root, "node_modules", ".bin", name);
const filters = process.argv.slice(2);

function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", env }).status ?? 1;
}

/** Debian, as root: the one place where installing a package surprises nobody. */
function mayInstall(): boolean {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

function chromium(): string | null {
  const found = findChromium();
  if (found !== null || !mayInstall()) return found;
  console.log("Chromium is not here; installing Debian's package for the browser suite …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (run("apt-get", ["update", "-qq"], env) === 0) {
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"], env);
  }
  return findChromium();
}

const leftOut: string[] = [];
const browser = chromium();
if (browser === null)
  leftOut.push("test/browser: no Chromium was found (set CHROMIUM_PATH, or install the package chromium)");
if (leftOut.length > 0 && process.env["CI"] === "true") {
  console.error(
    `Left out, and with CI=true that is a failure:\n  ${leftOut.join("\n  ")}\n\n0 passed, 1 failed`,
  );
  process.exit(1);
}
if (run(bin("vite"), ["build", "--logLevel", "warn", path.join(root, "client")]) !== 0) {
  console.error("the client does not build\n\n0 passed, 1 failed");
  process.exit(1);
}

const reports = mkdtempSync(path.join(tmpdir(), "firebreak-test-"));
const report = path.join(reports, "report.json");
const status = run(
  bin("vitest"),
  [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...(browser === null ? ["--exclude", "test/browser/**"] : []),
    ...filters,
  ],
  { ...process.env, ...(browser !== null && { CHROMIUM_PATH: browser }) },
);
let passed = 0;
let failed = status === 0 ? 0 : 1;
try {
  const result = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
  passed = result["numPassedTests"] ?? 0;
  failed = Math.max(failed, (result["numFailedTests"] ?? 0) + (result["numPendingTests"] ?? 0));
} catch {
  failed = 1;
}
rmSync(reports, { recursive: true, force: true });
for (const suite of leftOut) console.log(`Left out: ${suite}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = status !== 0 || failed > 0 ? 1 : 0;
