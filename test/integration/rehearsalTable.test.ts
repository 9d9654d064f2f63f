import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../server/src/application/rehearsal/comparison.ts";
import { POLICY_NAMES } from "../../server/src/application/rehearsal/policy.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { runFirebreak } from "../support/serverProcess.ts";

const BEGIN = "<!-- rehearsal table: begin -->";
const END = "<!-- rehearsal table: end -->";

describe("rehearse --table", () => {
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  let folder: string;
  beforeAll(async () => {
    directory = await temporaryDirectory();
    folder = join(directory.path, "small");
    await cp(SMALL_FOLDER, folder, { recursive: true });
  });
  afterAll(() => directory.remove());

  it("REH-9: prints the table, as JSON the runs it was made of, and writes it between its marks and nothing else", async () => {
    const readme = join(folder, "README.md");
    await writeFile(readme, `# Small\n\n${BEGIN}\nan old table\n${END}\n\nThe end.\n`);
    const printed = await runFirebreak(["rehearse", folder, "--table", "--seeds", "2", "--write", "README"]);
    expect(printed).toMatchObject({ code: 0 });
    const written = await readFile(readme, "utf8");
    expect(written).toBe(`# Small\n\n${BEGIN}\n\n${printed.out}\n${END}\n\nThe end.\n`);
    for (const policy of POLICY_NAMES)
      expect(printed.out).toMatch(new RegExp(`^\\| \`${policy}\` +\\|`, "m"));

    const json = await runFirebreak(["rehearse", folder, "--seeds", "2", "--json", "--write", "README.md"]);
    expect(await readFile(readme, "utf8")).toBe(written);
    const comparison = JSON.parse(json.out) as Comparison;
    expect(comparison).toMatchObject({ scenario: "small", seeds: 2 });
    expect(comparison.runs.map(({ policy, seed }) => `${policy} ${seed}`)).toEqual(
      POLICY_NAMES.flatMap((policy) => [`${policy} 1`, `${policy} 2`]),
    );
  });

  it("REH-10: a file without the marks stays as it was, and nothing is rehearsed for it", async () => {
    const plain = join(folder, "plain.md");
    await writeFile(plain, `${END}\n${BEGIN}\n`);
    const unmarked = await runFirebreak(["rehearse", folder, "--table", "--write", "plain"]);
    expect(unmarked).toMatchObject({ code: 1, out: "" });
    expect(unmarked.err).toMatch(/^\S*plain\.md has no place for the table/);
    expect(await readFile(plain, "utf8")).toBe(`${END}\n${BEGIN}\n`);
    const missing = await runFirebreak(["rehearse", folder, "--table", "--write", "nowhere.md"]);
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toMatch(/ENOENT/);
  });

  it("REH-10: what belongs to a single rehearsal does not go with the table", async () => {
    for (const wrong of [
      ["--table", "--seed", "3"],
      ["--json", "--policy", "slow"],
      ["--seeds", "2", "--out", "a.jsonl"],
      ["--seeds", "0"],
      ["--seeds", "x"],
    ]) {
      const refused = await runFirebreak(["rehearse", folder, ...wrong]);
      expect(refused, wrong.join(" ")).toMatchObject({ code: 1, out: "" });
      expect(refused.err).not.toBe("");
    }
  });
});
