import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { batchOf, readAll } from "../contract/eventStore.contract.ts";
import { sampleLog } from "../contract/sampleLog.ts";

const { lines, records } = sampleLog("bão-số-3", 500, (seq) => `tin số ${seq} 🌀`);
const text = lines.map((line) => `${line}\n`).join("");
const head = records.at(-1)!.hash;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
const at = (name: string): string => join(directory.path, name);

beforeEach(async () => {
  directory = await temporaryDirectory();
});
afterEach(() => directory.remove());

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs one subcommand in a process of its own, as the real program does. */
async function run(
  name: "verify" | "export" | "import",
  args: string[],
  input = "",
  data?: string,
): Promise<Outcome> {
  const module = new URL(`../../server/src/cli/${name}.ts`, import.meta.url).href;
  const program = `import { ${name}Command } from ${JSON.stringify(module)};
    await ${name}Command().parseAsync(process.argv.slice(1), { from: "user" });`;
  const child = promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", program, "--", ...args],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, FIREBREAK_DATA: data ?? "" },
    },
  );
  // A command that refuses its arguments does not read its input.
  child.child.stdin?.on("error", () => undefined).end(input);
  try {
    return { code: 0, ...(await child) };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    return { code, stdout, stderr };
  }
}

async function seeded(): Promise<string> {
  const data = at("data");
  const store = await openSqliteEventStore({ directory: data });
  await store.append("bão-số-3", batchOf(lines));
  await store.close();
  return data;
}

describe("verify", () => {
  it("LOG-28: accepts a sound log, from a file or the standard input", async () => {
    await writeFile(at("a.jsonl"), text);
    const sound = await run("verify", [at("a.jsonl"), "--expect-head", head, "--expect-records", "500"]);
    expect(sound).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`sound, 500 records, head ${head}`) as string,
    });
    const piped = await run("verify", ["-", "--json"], text);
    expect(piped.code).toBe(0);
    expect(JSON.parse(piped.stdout)).toEqual({ ok: true, records: 500, head });
  });

  it("LOG-28 LOG-3 LOG-7: names the first bad seq of a bad one", async () => {
    await writeFile(at("bad.jsonl"), text.replace("tin số 321", "tin số 123"));
    const bad = await run("verify", [at("bad.jsonl")]);
    expect(bad.code).toBe(1);
    expect(bad.stderr).toContain("first bad seq 321 (line 321): log/hash: ");
    const json = await run("verify", [at("bad.jsonl"), "--json"]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, seq: 321, line: 321, code: "log/hash" });
    const cut = await run("verify", ["-", "--expect-records", "501"], text);
    expect(cut).toMatchObject({ code: 1, stderr: expect.stringContaining("first bad seq 501") as string });
  });

  it("LOG-28: says which file it could not read, and refuses expectations that are none", async () => {
    const missing = await run("verify", [at("missing.jsonl")]);
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("ENOENT") as string });
    expect((await run("verify", ["-", "--expect-head", "abc"], text)).code).not.toBe(0);
  });
});

describe("export and import", () => {
  it("LOG-26: exports while the server runs, to a file or the standard output", async () => {
    const data = await seeded();
    const store = await openSqliteEventStore({ directory: data });
    const toFile = await run("export", ["bão-số-3", "--data", data, "--out", at("out.jsonl")]);
    expect(toFile).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining(head) as string });
    expect(await readFile(at("out.jsonl"), "utf8")).toBe(text);
    expect((await readdir(directory.path)).sort()).toEqual(["data", "out.jsonl"]);
    const toPipe = await run("export", ["bão-số-3"], "", data);
    expect(toPipe).toMatchObject({ code: 0, stdout: text });
    await store.close();
  });

  it("LOG-26: says what exercises there are, and where there is no database", async () => {
    const data = await seeded();
    const unknown = await run("export", ["x", "--data", data, "--out", at("out.jsonl")]);
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining("bão-số-3") as string });
    const nowhere = await run("export", ["x"], "", at("nowhere"));
    expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining("store/missing") as string });
    expect(await readdir(directory.path)).toEqual(["data"]);
    const unwritable = await run("export", ["bão-số-3", "--data", data, "--out", at("no/such/out.jsonl")]);
    expect(unwritable).toMatchObject({ code: 1, stderr: expect.stringContaining("ENOENT") as string });
  });

  it("LOG-27 LOG-1: export, import, export gives the same bytes and keeps the answers", async () => {
    const data = await seeded();
    await run("export", ["bão-số-3", "--data", data, "--out", at("one.jsonl")]);
    const imported = await run("import", [at("one.jsonl"), "--data", at("copy")]);
    expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining("500 records") as string });
    await run("export", ["bão-số-3", "--data", at("copy"), "--out", at("two.jsonl")]);
    expect(await readFile(at("two.jsonl"))).toEqual(await readFile(at("one.jsonl")));
    const store = await openSqliteEventStore({ directory: at("copy") });
    const answers = await store.answers("bão-số-3");
    expect(answers).toHaveLength(500);
    expect(answers).toContainEqual({ person: "p2", command: "c5", seq: 5 });
    expect(answers).toContainEqual({ person: "system", command: "create", seq: 1 });
    await store.close();
  });

  it("LOG-27: refuses a log that does not verify, and makes no data directory for it", async () => {
    const bad = await run("import", ["-", "--data", at("data")], text.slice(0, -1));
    expect(bad).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("first bad seq 500 (line 500): log/unterminated") as string,
    });
    expect(await readdir(directory.path)).toEqual([]);
  });

  it("LOG-27: never touches an exercise that is there, nor a running server's directory", async () => {
    const data = await seeded();
    const other = sampleLog("bão-số-3", 900).lines;
    const there = await run("import", ["-", "--data", data], other.map((line) => `${line}\n`).join(""));
    expect(there).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("nothing was imported") as string,
    });
    const store = await openSqliteEventStore({ directory: data });
    expect(await readAll(store, "bão-số-3")).toEqual(lines);
    const owned = await run("import", ["-", "--data", data], text);
    expect(owned).toMatchObject({ code: 1, stderr: expect.stringContaining("store/owned") as string });
    await store.close();
  });
});
