import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { applyChange, type Change } from "@firebreak/shared/changes";
import { COMMAND_TYPES, COMMANDS, REQUEST_KINDS } from "@firebreak/shared/commands";
import { LARGEST_MEDIA, MEDIA_TYPES } from "@firebreak/shared/media";
import {
  attendSchema,
  authSchema,
  clockRequestSchema,
  commandEnvelopeSchema,
  positionSchema,
  PROTOCOL_VERSION,
  type Counters,
} from "@firebreak/shared/protocol";
import { LEGITIMATE_AIMS, MEASURES, RATINGS } from "@firebreak/shared/reactions";
import { REJECTION_CODES } from "@firebreak/shared/rejections";
import { POST_LINKS, RESPONSE_KINDS, TRUTHS } from "@firebreak/shared/scenario";
import { ACTS_KEPT, emptyView, TABLE_NAMES } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { FLUSH_MS } from "../../server/src/application/broadcaster.ts";
import { parseCommand } from "../../server/src/domain/parseCommand.ts";
import { PERMISSIONS } from "../../server/src/domain/permissions.ts";
import { WRITE_BUFFER_CAP } from "../../server/src/transport/backpressure.ts";
import { PULSE_MS } from "../../server/src/transport/socket.ts";
import { api } from "../support/api.ts";
import { startDrill } from "../support/drill.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const TEXT = readFileSync(join(ROOT, "shared/PROTOCOL.md"), "utf8");

function section(title: string): string {
  const start = TEXT.search(new RegExp(`^#+ ${title}$`, "m"));
  if (start < 0) throw new Error(`PROTOCOL.md has no section ${title}`);
  const rest = TEXT.slice(TEXT.indexOf("\n", start));
  const end = rest.search(/^#{1,3} /m);
  return end < 0 ? rest : rest.slice(0, end);
}

function examples(title: string): unknown[] {
  const found = [...section(title).matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
    ([, json]) => JSON.parse(json!) as unknown,
  );
  if (found.length === 0) throw new Error(`${title} has no example`);
  return found;
}

/** The first cells of a section's tables that are code. */
function firstCells(title: string): string[] {
  return [...section(title).matchAll(/^\| `([^`]+)` +\|/gm)].map(([, cell]) => cell!);
}

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

/** A row of the table of commands: its data, and who may send it. */
function rowOf(type: string): { data: string; who: string } {
  const row = new RegExp(`^\\| \`${type}\` +\\|(.*)\\| (.*?) +\\|$`, "m").exec(section("Commands"));
  return { data: row?.[1] ?? "", who: row?.[2] ?? "" };
}

describe("PROTOCOL.md", () => {
  it("SYNC-14: lists every refusal code once, and each is used by the server", () => {
    const listed = firstCells("Refusals");
    expect([...listed].sort()).toEqual([...REJECTION_CODES].sort());
    const server = sources(join(ROOT, "server/src"));
    expect(REJECTION_CODES.filter((code) => !server.includes(`"${code}"`))).toEqual([]);
    for (const row of section("Refusals").matchAll(/^\| `.*$/gm))
      expect(row[0]).toMatch(/\| (yes|no|later) +\|$/);
  });

  it("SYNC-14: lists every command with who may send it, and every table", () => {
    expect(firstCells("Commands").sort()).toEqual([...COMMAND_TYPES].sort());
    for (const type of COMMAND_TYPES) {
      const { data, who } = rowOf(type);
      const grant = PERMISSIONS[type];
      expect(who.includes("director"), type).toBe(grant.director && !grant.controller);
      expect(who.includes("control"), type).toBe(grant.controller);
      expect(who.includes("unit"), type).toBe(grant.unit !== false);
      expect(who.includes("evaluator"), type).toBe(grant.evaluator);
      expect(who.includes("observer"), type).toBe(grant.observer);
      expect(who.includes("lead") && !who.endsWith("(leadership)"), type).toBe(grant.unit === "lead");
      expect(who.includes("approver"), type).toBe(grant.unit === "approver");
      for (const field of fieldsOf(type)) expect(data, `${type} ${field}`).toContain(field);
    }
    for (const table of TABLE_NAMES) expect(section("Changes"), table).toContain(`\`${table}\``);
  });

  it("SYNC-14: lists the words of commands as the schemas have them", () => {
    const words = [
      ...TRUTHS,
      ...RESPONSE_KINDS,
      ...REQUEST_KINDS,
      ...POST_LINKS,
      ...MEASURES,
      ...LEGITIMATE_AIMS,
    ];
    for (const word of words) expect(section("Commands"), word).toContain(`\`${word}\``);
    for (const word of RATINGS) expect(rowOf("rating.give").data).toContain(`\`${word}\``);
  });

  it("SYNC-14: lists the HTTP routes that the server has", async () => {
    const drill = await startDrill();
    const { paths } = (await api(drill).get("/api/openapi.json")).json as { paths: Record<string, unknown> };
    await drill.close();
    for (const path of Object.keys(paths)) expect(section("HTTP"), path).toContain(`${path}\``);
  });

  function fieldsOf(type: (typeof COMMAND_TYPES)[number]): string[] {
    const schema = COMMANDS[type];
    // One command is a union; its second form is a draft's.
    return "shape" in schema ? Object.keys(schema.shape) : ["response"];
  }

  it("SYNC-14: its examples are what the schemas take and give", () => {
    expect(authSchema.safeParse(examples("auth")[0]).error).toBeUndefined();
    const [command, accepted, refused] = examples("command") as [
      unknown,
      { ok: boolean },
      { error: { code: string } },
    ];
    expect(commandEnvelopeSchema.safeParse(command).error).toBeUndefined();
    expect(parseCommand(command, { person: "p", role: "unit", unit: "comms" })).toMatchObject({ ok: true });
    expect(accepted.ok).toBe(true);
    for (const { code } of [
      refused.error,
      ...(examples("auth").slice(1) as { code: string }[]),
      ...(examples("refused") as { code: string }[]),
    ]) {
      expect(REJECTION_CODES).toContain(code);
    }
    expect(positionSchema.safeParse(examples("resume")[0]).error).toBeUndefined();
    expect(attendSchema.safeParse(examples("attend")[0]).error).toBeUndefined();
    expect(clockRequestSchema.safeParse(examples("clock")[0]).error).toBeUndefined();
    const [sync] = examples("sync") as [{ view: object; you: object }];
    expect(Object.keys(sync.view).sort()).toEqual(Object.keys(emptyView("control")).sort());
    expect(Object.keys(sync.you)).toEqual(["person", "name", "role", "unit", "site", "level", "exercise"]);
    const view = emptyView("unit:comms");
    for (const change of (examples("update")[0] as { changes: Change[] }).changes) applyChange(view, change);
    expect(Object.keys(view.claims)).toEqual(["dam"]);
    expect(view.acts).toHaveLength(1);
    expect(Object.keys(examples("pulse")[0] as object)).toEqual([
      "now",
      "position",
      "clock",
      "storeOk",
      "present",
      "drafts",
      "counters",
    ]);
    const { counters } = examples("pulse")[0] as { counters: Required<Counters> };
    expect(Object.keys(counters)).toEqual(["posts", "claims", "trust"]);
    for (const each of Object.values(counters.posts)) expect(each).toHaveLength(4);
    for (const each of Object.values(counters.claims)) expect(each).toHaveLength(2);
  });

  /** A constant of the live exercise, as people write it. */
  function numberIn(name: string): string {
    const source = readFileSync(join(ROOT, "server/src/application/liveExercise.ts"), "utf8");
    const digits = new RegExp(`${name} = ([\\d_]+);`).exec(source)?.[1]?.replaceAll("_", "");
    return Number(digits).toLocaleString("en");
  }

  it("SYNC-14: its numbers are the server's", () => {
    expect(TEXT).toContain(`Version ${PROTOCOL_VERSION}.`);
    expect(section("update")).toContain(`within ${FLUSH_MS} ms`);
    expect(PULSE_MS).toBe(1_000);
    expect(section("HTTP")).toContain(`${LARGEST_MEDIA / 1024 / 1024} MiB`);
    for (const type of Object.values(MEDIA_TYPES)) expect(section("HTTP")).toContain(`\`${type}\``);
    expect(section("pulse")).toContain(`latest ${numberIn("POSTS_IN_PULSE")} that still move`);
    expect(section("sync")).toContain(`latest ${numberIn("POSTS_AT_SYNC")} posts`);
    expect(section("Limits")).toContain(`${WRITE_BUFFER_CAP / 1024 / 1024} MiB`);
    expect(section("Changes")).toContain(`newest ${ACTS_KEPT.toLocaleString("en")}`);
    expect(section("Connecting")).toContain(`"maxPayload":${256 * 1024}`);
  });
});
