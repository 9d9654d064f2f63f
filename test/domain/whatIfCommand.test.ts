import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whatifCommand } from "../../server/src/cli/whatif.ts";

const LOG = resolve(import.meta.dirname, "../fixtures/courses/deterministic.jsonl");
/** Of communications on the dam, published at 17:30. */
const CORRECTION = "response-51";

let directory: string;
const out = vi.spyOn(console, "log");
const err = vi.spyOn(console, "error");

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "firebreak-whatif-"));
  for (const spy of [out, err]) spy.mockReset().mockImplementation(() => undefined);
});
afterEach(async () => {
  process.exitCode = undefined;
  await rm(directory, { recursive: true });
});

async function run(...words: string[]) {
  for (const spy of [out, err]) spy.mockClear();
  process.exitCode = undefined;
  await whatifCommand().parseAsync(words, { from: "user" });
  const text = out.mock.calls.flat().join("\n");
  return { out: text, err: err.mock.calls.flat().join("\n"), code: process.exitCode ?? 0 };
}

interface Answer {
  toMs: number | null;
  real: { course: { minutes: number[]; claims: Record<string, { reach: number[] }> } };
  counterfactual: Answer["real"];
  differences: { claims: { claim: string; people: { real: number; counterfactual: number } }[] };
}

describe("firebreak whatif", () => {
  it("WIF-15 without --response it lists the log's publications with their ids", async () => {
    const { out: text, code } = await run(LOG);
    expect(code).toBe(0);
    expect(text).toMatch(new RegExp(`^${CORRECTION} +comms +correction +dam +false +17:30$`, "m"));
    expect(text.split("\n")).toHaveLength(7);
    const listed = JSON.parse((await run(LOG, "--json")).out) as { publications: unknown[] };
    expect(listed.publications).toHaveLength(5);
  });

  it("WIF-16 it prints what the response was, and both courses beside each other", async () => {
    const { out: text, code } = await run(LOG, "--response", CORRECTION, "--shift", "-10m");
    expect(code).toBe(0);
    expect(text).toContain(`${CORRECTION}: correction by comms on dam, saying false`);
    expect(text).toContain("In fact published at 17:30 of play; what if at 7:30?");
    expect(text).toMatch(/^dam, by minute of the story$/m);
    expect(text).toMatch(/^30 +\d+\.\d +\d+\.\d +−\d+\.\d +\d+\.\d +\d+\.\d +−\d+\.\d$/m);
    expect(text).toMatch(/^dam +[\d,]+ +[\d,]+ +[\d,]+ fewer$/m);
    expect(text).toMatch(/^Trust in the authorities$/m);
    expect(text).toContain("~ correction by comms on dam response-51");
  });

  it("WIF-16 --remove and --to never are one, --to a moment the same as the shift to it", async () => {
    const ask = async (...words: string[]) => (await run(LOG, "--response", CORRECTION, ...words)).out;
    const removed = await ask("--remove", "--json");
    expect(await ask("--to", "never", "--json")).toBe(removed);
    expect(await ask("--to", "12m", "--json")).toBe(await ask("--shift", "-5m30s", "--json"));
    const { toMs, differences } = JSON.parse(removed) as Answer;
    expect(toMs).toBeNull();
    const [dam] = differences.claims;
    expect(dam?.people.counterfactual).toBeGreaterThan(dam?.people.real ?? Infinity);
  });

  it("WIF-17 --json and --csv give both courses by minute", async () => {
    const file = join(directory, "course.csv");
    const { out: text } = await run(LOG, "--response", CORRECTION, "--shift", "+5m", "--json", "--csv", file);
    const { real, counterfactual } = JSON.parse(text) as Answer;
    const [heading, ...lines] = (await readFile(file, "utf8")).split("\r\n");
    expect(heading).toBe(
      "minute,playMs,trust,trustWhatIf,claim,shares,sharesWhatIf,reach,reachWhatIf,belief,beliefWhatIf",
    );
    const last = lines.findLast((line) => line.includes(",dam,"))?.split(",");
    expect(last?.[0]).toBe(String(real.course.minutes.at(-1)));
    expect(last?.slice(7, 9)).toEqual(
      [real, counterfactual].map(({ course }) => String(course.claims["dam"]?.reach.at(-1))),
    );
  });

  it.each([
    ["whatif/unknown-response", ["--response", "none", "--remove"]],
    ["whatif/duration", ["--response", CORRECTION, "--shift", "ten"]],
    ["whatif/duration", ["--response", CORRECTION, "--to", "5"]],
    ["whatif/one-edit", ["--response", CORRECTION]],
    ["whatif/one-edit", ["--response", CORRECTION, "--remove", "--shift", "1m"]],
    ["whatif/one-edit", ["--remove"]],
    ["whatif/too-early", ["--response", CORRECTION, "--to", "30s"]],
    ["whatif/before-start", ["--response", CORRECTION, "--shift", "-18m"]],
    ["whatif/after-end", ["--response", CORRECTION, "--shift", "2h"]],
  ])("WIF-18 %s is refused with exit code 2: %j", async (code, words) => {
    const result = await run(LOG, ...words);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.err).toMatch(new RegExp(`^${code}: `));
  });

  it("WIF-18 a log that does not verify, or can't be read, is refused with exit code 2", async () => {
    const file = join(directory, "log.jsonl");
    const text = await readFile(LOG, "utf8");
    await writeFile(file, text.replace('"quality":', '"quality": '));
    const bad = await run(file);
    expect(bad).toMatchObject({ code: 2, out: "" });
    expect(bad.err).toMatch(/first bad seq \d+ \(line \d+\): log\/not-canonical/);
    const missing = await run(join(directory, "missing.jsonl"));
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toContain("ENOENT");
  });
});
