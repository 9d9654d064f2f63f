import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Rolldown } from "vite";
import type { TextTree } from "../../client/src/i18n/texts.ts";
import { controlParts } from "../../client/src/i18n/texts/controlParts.ts";
import { unitParts } from "../../client/src/i18n/texts/unitParts.ts";
import { buildClient, firstScripts } from "../support/clientBuild.ts";

/** Of the scripts, gzipped, that a role's first picture waits for. */
const BUDGET_KB = 200;
const SCREENS: Record<string, string | null> = {
  join: null,
  control: "/src/features/control/index.tsx",
  unit: "/src/features/unit/index.tsx",
  observer: "/src/features/observer/index.tsx",
  evaluator: "/src/features/evaluator/index.tsx",
};

let chunks: Rolldown.OutputChunk[];
const warned: string[] = [];
beforeAll(async () => {
  chunks = await buildClient(warned);
}, 180_000);

describe("the client's scripts", () => {
  it.each(Object.entries(SCREENS))("CLI-38 the first of %s are within their budget", (_role, screen) => {
    const sizes = firstScripts(chunks, screen).map(({ fileName, code }) => ({
      fileName,
      kb: gzipSync(code).length / 1024,
    }));
    const kb = sizes.reduce((sum, each) => sum + each.kb, 0);
    expect(kb, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(BUDGET_KB);
  });

  it("CLI-38 each role's scripts are counted with the page's own", () => {
    const page = firstScripts(chunks, null).map(({ fileName }) => fileName);
    for (const screen of Object.values(SCREENS)) {
      const names = firstScripts(chunks, screen).map(({ fileName }) => fileName);
      expect(names).toEqual(expect.arrayContaining(page));
    }
  });

  it("CLI-47 are built without a warning: what is fetched apart is no part of another script as well", () => {
    expect(warned).toEqual([]);
  });

  it("CLI-39 have no Zod in them", () => {
    const modules = chunks.flatMap(({ modules: rendered }) =>
      Object.entries(rendered).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
    );
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.filter((id) => /node_modules\/zod\//.test(id))).toEqual([]);
  });
});

describe("the words that come with later parts", () => {
  it.each([
    { role: "control", later: [controlParts.vi, controlParts.en] },
    { role: "unit", later: [unitParts.vi, unitParts.en] },
  ])("CLI-42 are said nowhere in the first scripts of $role", ({ role, later }) => {
    const keys = new Set(later.flatMap((tree: TextTree) => leaves(tree)));
    const said = firstScripts(chunks, SCREENS[role] ?? null)
      .flatMap((chunk) => chunk.moduleIds)
      .filter((id) => id.includes("/client/src/") && /\.tsx?$/.test(id) && !id.includes("/i18n/texts/"))
      .flatMap((id) => keysSaid(readFileSync(id, "utf8")).map((key) => ({ id, key })));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter(({ key }) => [...keys].some((leaf) => leaf.startsWith(key)))).toEqual([]);
  });
});

function leaves(tree: TextTree, at = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${at}${key}`] : leaves(value, `${at}${key}.`),
  );
}

/** What a source could look up: each string with a dot in it, a template up to its first open place. */
function keysSaid(source: string): string[] {
  return [...source.matchAll(/["`](?:\w+:)?(\w+\.[\w.-]*)/g)].map((match) => match[1] ?? "");
}
