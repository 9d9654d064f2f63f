import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast } from "../../client/src/ui/contrast.ts";
import {
  EMERGENCY,
  EXERCISE,
  type Shades,
  STATE_GROUNDS,
  STATES,
  SURFACES,
  TEXTS,
  UNITS,
} from "../../client/src/ui/palette.ts";
import { monograms } from "../../client/src/ui/unitSeries.ts";

const client = join(import.meta.dirname, "../../client");
const mantine = join(client, "node_modules/@mantine/core");

const inks: [string, Shades][] = [
  ...Object.entries(TEXTS),
  ...Object.entries(STATES),
  ...UNITS.map((shades, at): [string, Shades] => [`unit ${at}`, shades]),
  ["exercise", EXERCISE],
];

describe("the colours", () => {
  it.each(inks)("CLI-34 %s is readable (AA, 4.5:1) on every surface, light and dark", (_name, ink) => {
    for (const scheme of ["light", "dark"] as const) {
      for (const ground of Object.values(SURFACES).slice(0, 4)) {
        expect(contrast(ink[scheme], ground[scheme])).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("CLI-34 so is each state on its own ground, and white on the emergency's red", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const state of Object.keys(STATES) as (keyof typeof STATES)[]) {
        expect(contrast(STATES[state][scheme], STATE_GROUNDS[state][scheme])).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast("#ffffff", EMERGENCY[scheme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("CLI-34 contrast is WCAG's", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});

describe("units", () => {
  it("CLI-35 have two letters each, different while their names allow it", () => {
    expect(
      monograms(["Sở Y tế", "Sở Thông tin", "Công an", "Health", "Hydrology and dams", "Health desk"]),
    ).toEqual(["SY", "ST", "CA", "HE", "HA", "HD"]);
  });
});

describe("the styles", () => {
  const sources = readdirSync(join(client, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(client, "src", path), "utf8"));
  const imported = new Set(
    sources
      .flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)])
      .flatMap((match) => (match[1] ?? "").split(","))
      .map((name) => name.trim())
      .filter((name) => /^[A-Z]/.test(name)),
  );

  /** The components that a component is built on, itself among them, by Mantine's own imports. */
  function parts(component: string, found = new Set<string>()): Set<string> {
    if (found.has(component)) return found;
    found.add(component);
    const folder = join(mantine, "esm/components", component);
    let files: string[];
    try {
      files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
        path.endsWith(".mjs"),
      );
    } catch {
      return found; // A type, or something of Mantine's core: it has no styles of its own.
    }
    for (const file of files) {
      for (const match of readFileSync(join(folder, file), "utf8").matchAll(
        /from "(?:\.\.\/)+([A-Z]\w+)\//g,
      )) {
        if (match[1] !== undefined) parts(match[1], found);
      }
    }
    return found;
  }

  it("CLI-36 hold those of every Mantine component that a screen uses, and of what it is built on", () => {
    const listed = readFileSync(join(client, "src/ui/mantine.css"), "utf8");
    const styled = new Set(
      readdirSync(join(mantine, "styles"))
        .filter((name) => !name.includes(".layer."))
        .map((name) => name.replace(/\.css$/, "")),
    );
    const missing = [...imported]
      .flatMap((component) => [...parts(component)])
      .filter((component) => styled.has(component) && !listed.includes(`/${component}.layer.css`));
    expect([...new Set(missing)]).toEqual([]);
  });

  it("CLI-37 and the page hold no inline script, and load nothing from elsewhere", () => {
    const html = readFileSync(join(client, "index.html"), "utf8");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    const styles = readdirSync(join(client, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".css"))
      .map((path) => readFileSync(join(client, "src", path), "utf8"));
    for (const text of [html, ...styles])
      expect(text).not.toMatch(/(?:src|href|url\()\s*=?\s*["']?(?:https?:)?\/\//);
  });
});
