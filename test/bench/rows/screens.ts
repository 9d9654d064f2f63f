import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser } from "../../support/browser.ts";
import { findChromium } from "../../support/findChromium.ts";
import { startServe } from "../../support/serverProcess.ts";
import { until } from "../../support/until.ts";
import { putChildrenAhead } from "../host/neighbours.ts";
import { row, rounded, type Measurement, type Row, type Say } from "../row.ts";
import { CONTROL } from "../screens/control.ts";
import { EMPTY, EMPTY_PAGE } from "../screens/empty.ts";
import { type Interaction, measure, type Timing } from "../screens/measure.ts";
import { EVALUATOR, OBSERVER } from "../screens/onlookers.ts";
import { Peak } from "../screens/peak.ts";
import { prepareDrill, type Seat } from "../screens/preparedDrill.ts";
import { BUSY_UNIT, unitName } from "../screens/scenario.ts";
import {
  DESK,
  enter,
  mainThreadMs,
  measureSync,
  memoryOf,
  openStage,
  PHONE_SIZE,
  type Stage,
} from "../screens/stage.ts";
import { PHONE, UNIT } from "../screens/unit.ts";

/** The issue's: no interaction takes longer. */
const BUDGET_MS = 100;
const CLIENT = path.resolve(import.meta.dirname, "../../../client/dist/index.html");
/** Acts that an update's cost is taken over. */
const ACTS = 80;

interface Screen {
  name: string;
  seat: number;
  viewport: { width: number; height: number };
  /** There once the screen has its first rows. */
  ready: string;
  interactions: readonly Interaction[];
}

const SEATS: readonly Seat[] = [
  { role: "director", name: "Lê Minh" },
  { role: "unit", unit: BUSY_UNIT, level: "approver", name: "Nguyễn Thu Hà" },
  { role: "observer", name: "Đại biểu" },
  { role: "evaluator", name: "Trần An" },
  // Those who act meanwhile.
  ...Array.from({ length: 12 }, (_, index): Seat => {
    return { role: "unit", unit: unitName(index * 3), level: "approver", name: `Người ${index + 1}` };
  }),
];
const WATCHERS = 4;

const SCREENS: readonly Screen[] = [
  { name: "control", seat: 0, viewport: DESK, ready: "#board-list [role=option]", interactions: CONTROL },
  { name: "unit", seat: 1, viewport: DESK, ready: "#inbox-list [role=option]", interactions: UNIT },
  {
    name: "unit on a phone",
    seat: 1,
    viewport: PHONE_SIZE,
    ready: "#inbox-list [role=option]",
    interactions: PHONE,
  },
  { name: "observer", seat: 2, viewport: DESK, ready: "svg [data-mark]", interactions: OBSERVER },
  { name: "evaluator", seat: 3, viewport: DESK, ready: "tbody tr", interactions: EVALUATOR },
];

/** Why the screens can't be measured here; null where they can. */
export function screensNeed(): string | null {
  if (findChromium() === null) return "no Chromium on this machine: install one, or name it in CHROMIUM_PATH";
  return existsSync(CLIENT) ? null : "the client is not built: npm run build";
}

/**
 * The screens with 40 units, 300 injects and 5,000 acts, in a real browser, while ten acts a second go on
 * arriving: from each frequent input to the next paint.
 */
export const screens: Measurement = {
  names: ["screens"],
  async measure(_scale, say) {
    const drill = await prepareDrill(SEATS, say);
    const server = await startServe(["--data", drill.directory, "--port", "0"]);
    const peak = await Peak.open(server.url, drill.tokens.slice(WATCHERS));
    const browser = await openBrowser();
    putChildrenAhead();
    try {
      // Some of them alone, by name, for whoever works on one: SCREENS=control,observer.
      const asked = process.env["SCREENS"]?.split(",");
      const rows: Row[] = [];
      for (const screen of SCREENS) {
        if (asked !== undefined && !asked.includes(screen.name)) continue;
        const empty = await measureEmpty(browser);
        rows.push(
          ...(await measureScreen(
            browser,
            screen,
            server.url,
            drill.tokens[screen.seat] ?? "",
            peak,
            empty,
            say,
          )),
        );
      }
      return rows;
    } finally {
      await browser.close();
      peak.close();
      await server.stop();
    }
  },
};

/** The 95th percentile of the same on a page with nothing on it: what machine and browser take by themselves. */
async function measureEmpty(browser: Browser): Promise<number> {
  const stage = await openStage(browser, DESK);
  await stage.page.goto(`data:text/html,${encodeURIComponent(EMPTY_PAGE)}`);
  const timings: Timing[] = [];
  for (const interaction of EMPTY) timings.push(await measure(stage, interaction));
  await stage.close();
  return Math.max(...timings.map(({ p95 }) => p95));
}

async function measureScreen(
  browser: Browser,
  screen: Screen,
  url: string,
  token: string,
  peak: Peak,
  empty: number,
  say: Say,
): Promise<Row[]> {
  const stage = await openStage(browser, screen.viewport);
  const { page, errors } = stage;
  await enter(page, url, token, screen.ready);
  const sync = await measureSync(stage, screen.ready);
  const memory = await memoryOf(stage);
  const idle = await costOfASecond(stage, null);
  const busy = await costOfASecond(stage, peak);
  const anAct = rounded(Math.max(0, busy.ms - idle.ms) / (busy.acts || 1));
  say(
    `${screen.name}: ${sync.kilobytes} KB of view, rows after ${sync.firstRowsMs} ms, ${memory.heapMb} MB, ` +
      `${memory.nodes} nodes; ${Math.round(idle.ms)} ms a second idle, ${anAct} ms an act; empty page p95 ${empty} ms`,
  );
  peak.start();
  const rows: Row[] = [];
  for (const interaction of screen.interactions) {
    try {
      // Scripts that come with the first use are fetched before it counts.
      await measure(stage, { ...interaction, times: Math.min(2, interaction.times) });
      const timing = await measure(stage, interaction);
      say(`${screen.name}: ${describe(timing)}`);
      rows.push(asRow(screen.name, timing, empty));
    } catch (error) {
      // What can't be done on the screen any more is a finding; the others are still worth their figures.
      say(`${screen.name}: ${interaction.name} failed: ${String(error)}`);
      rows.push(failedRow(screen.name, interaction.name, error));
    }
  }
  peak.stop();
  const after = await memoryOf(stage);
  const failed = errors.length === 0 ? {} : { errors: errors.join("; ") };
  await stage.close();
  const worst = Math.max(...rows.map(({ value }) => value));
  rows.push(
    row({
      name: `${screen.name}: all`,
      what: "the slowest of its inputs; beside it what the view costs to come and to keep",
      value: worst,
      unit: "ms",
      budget: BUDGET_MS,
      detail: {
        viewKb: sync.kilobytes,
        firstRowsMs: sync.firstRowsMs,
        idleMsASecond: Math.round(idle.ms),
        msAnAct: anAct,
        heapMb: memory.heapMb,
        heapAfterMb: after.heapMb,
        nodes: memory.nodes,
        emptyP95Ms: empty,
        load: loadavg()[0]?.toFixed(1) ?? "",
        ...failed,
      },
    }),
  );
  return rows;
}

/** Main-thread time a second: with nobody acting but the clock, or over so many acts; ms and acts a second. */
async function costOfASecond(stage: Stage, peak: Peak | null): Promise<{ ms: number; acts: number }> {
  const [since, before, acts] = [performance.now(), await mainThreadMs(stage), peak?.accepted ?? 0];
  peak?.start();
  await until("the time for a mean is over", () =>
    peak === null ? performance.now() - since > 5_000 : peak.accepted - acts >= ACTS,
  );
  const seconds = (performance.now() - since) / 1_000;
  const ms = ((await mainThreadMs(stage)) - before) / seconds;
  peak?.stop();
  return { ms, acts: ((peak?.accepted ?? 0) - acts) / seconds };
}

function failedRow(screen: string, name: string, error: unknown): Row {
  const words = String(error).split("\n")[0] ?? "";
  return row({
    name: `${screen}: ${name}`,
    what: "could not be done",
    value: Infinity,
    unit: "ms",
    budget: BUDGET_MS,
    detail: { failed: words },
  });
}

function asRow(screen: string, timing: Timing, empty: number): Row {
  const { name, n, median, p95, max, cpu, shownP95, longest } = timing;
  return row({
    name: `${screen}: ${name}`,
    what: "from the input to the next paint, the longest, and until what was asked for is drawn",
    value: Math.max(max, shownP95 ?? 0),
    unit: "ms",
    budget: BUDGET_MS,
    detail: {
      n,
      medianMs: median,
      p95Ms: p95,
      byEmpty: rounded(p95 / empty, 2),
      cpuMs: cpu,
      ...(shownP95 !== null && { toPaintMs: max, shownP95Ms: shownP95 }),
      ...(longest !== null && { longestFrameMs: Math.round(longest.duration) }),
    },
  });
}

function describe({ name, n, median, p95, max, cpu, shownP95, longest }: Timing): string {
  const shown = shownP95 === null ? "" : `, shown p95 ${shownP95}`;
  const scripts = longest?.scripts.map(({ what, ms }) => `${what} ${ms}`).join(", ") ?? "";
  const frame = longest === null ? "" : `; longest frame ${Math.round(longest.duration)} (${scripts})`;
  return `${name} ×${n}: median ${median}, p95 ${p95}, max ${max}, CPU ${cpu}${shown}${frame}`;
}
