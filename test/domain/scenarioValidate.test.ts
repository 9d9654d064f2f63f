import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { validateCommand } from "../../server/src/cli/validate.ts";
import { edited, lineOf, PICTURE, SMALL_FOLDER, type Edit } from "../fixtures/scenarios/small.ts";

let folder: string;

/** What the command prints, and the exit code that it leaves. */
async function validate(...args: string[]): Promise<{ out: string; code: typeof process.exitCode }> {
  let out = "";
  const command = validateCommand((text) => void (out += text));
  await command.parseAsync(args, { from: "user" });
  return { out, code: process.exitCode };
}

function fileWith(...edits: Edit[]): string {
  const path = join(folder, "scenario.yaml");
  writeFileSync(path, edited([PICTURE, ""], ...edits));
  return path;
}

const BROKEN: Edit = ["to: [lead]", "to: [leed]"];
const DOUBTFUL: Edit = ['truth: "true"', "truth: opinion"];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "validate-"));
  process.exitCode = undefined;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

describe("firebreak validate", () => {
  it("SCN-41 says that a scenario is valid, with exit code 0", async () => {
    const { out, code } = await validate(SMALL_FOLDER);
    expect(out).toBe(`${SMALL_FOLDER}: valid\n0 errors, 0 warnings in 1 scenario\n`);
    expect(code).toBeUndefined();
  });

  it("SCN-41 prints each problem on a line, counts them, and leaves exit code 1", async () => {
    const path = fileWith(BROKEN, DOUBTFUL);
    const { out, code } = await validate(path, SMALL_FOLDER);
    const lines = out.split("\n");
    const line = lineOf(edited([PICTURE, ""], BROKEN), "[leed]");
    expect(lines).toContain(
      `${path}:${line}:10: error scenario/unknown-unit injects[3].to[0] (order): there is no unit "leed"; did you mean "lead"?`,
    );
    expect(lines).toContain(`${path}: not valid`);
    expect(lines.at(-2)).toBe("1 error, 1 warning in 2 scenarios");
    expect(code).toBe(1);
  });

  it("SCN-41 fails on warnings only when told to be strict", async () => {
    const path = fileWith(DOUBTFUL);
    expect((await validate(path)).code).toBeUndefined();
    expect((await validate("--strict", path)).code).toBe(1);
  });

  it("SCN-41 prints JSON for other programs", async () => {
    const path = fileWith(BROKEN);
    const { out, code } = await validate("--json", path, join(folder, "none"));
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      errors: 2,
      warnings: 0,
      scenarios: [
        {
          scenario: path,
          ok: false,
          problems: [{ code: "scenario/unknown-unit", path: ["injects", 3, "to", 0] }],
        },
        { ok: false, problems: [{ code: "scenario/not-found" }] },
      ],
    });
    expect(code).toBe(1);
  });
});
