import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LARGEST_MEDIA } from "@firebreak/shared/media";
import { loadScenario } from "../../server/src/scenario/load.ts";
import { LARGEST } from "../../server/src/scenario/readText.ts";
import { edited, lineOf, SMALL, SMALL_FOLDER } from "../fixtures/scenarios/small.ts";

let folder: string;
const inFolder = (...names: string[]): string => join(folder, ...names);

/** A scenario's folder with this text. */
function scenarioOf(name: string, text: string | Buffer): string {
  mkdirSync(inFolder(name, "media"), { recursive: true });
  writeFileSync(inFolder(name, "scenario.yaml"), text);
  return inFolder(name);
}

/** The only problem of a place that gives no scenario. */
function problemOf(place: string) {
  const result = loadScenario(place, { scenariosFolder: folder });
  if (result.ok) throw new Error("it was loaded");
  expect(result.problems).toHaveLength(1);
  return result.problems[0];
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scenarios-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("loading a scenario", () => {
  it("SCN-10 takes a folder, a file or a slug", () => {
    writeFileSync(join(scenarioOf("by-slug", SMALL), "media", "water.svg"), "water");
    for (const place of [SMALL_FOLDER, join(SMALL_FOLDER, "scenario.yaml"), "by-slug"]) {
      const result = loadScenario(place, { scenariosFolder: folder });
      expect(result).toMatchObject({ ok: true, warnings: [], scenario: { id: "small" } });
    }
    const result = loadScenario(SMALL_FOLDER);
    expect(result).toMatchObject({
      path: join(SMALL_FOLDER, "scenario.yaml"),
      mediaFolder: join(SMALL_FOLDER, "media"),
    });
  });

  it("SCN-10 says what would be right where there is no scenario", () => {
    scenarioOf("storm-surge", SMALL);
    mkdirSync(inFolder("empty"));
    mkdirSync(inFolder("misnamed"));
    writeFileSync(inFolder("misnamed", "storm.yml"), SMALL);
    expect(problemOf("strom-surge")).toMatchObject({
      code: "scenario/not-found",
      file: "strom-surge",
      line: 1,
      hint: 'did you mean "storm-surge"?',
    });
    expect(problemOf(inFolder("misnamed", "storm.yaml"))?.hint).toBe('did you mean "storm.yml"?');
    expect(problemOf(inFolder("misnamed"))?.hint).toContain("storm.yml");
    expect(problemOf(inFolder("empty"))).toMatchObject({ message: "the folder holds no scenario.yaml" });
    expect(problemOf("/dev/null")).toMatchObject({ code: "scenario/not-a-file" });
    expect(problemOf("nul\0byte")?.code).toBe("scenario/unreadable");
  });

  it("SCN-8 refuses a file past the size cap without reading it", () => {
    const place = scenarioOf("large", Buffer.alloc(LARGEST + 1, "#"));
    expect(problemOf(place)).toMatchObject({ code: "scenario/too-large", line: 1 });
  });

  it("SCN-8 refuses what is not UTF-8, with the line of the first such byte", () => {
    const [before, after] = SMALL.split("name: Hà Nội");
    const text = Buffer.concat([
      Buffer.from(`${before}name: H`),
      Buffer.from([0xe0]),
      Buffer.from(` N${after}`),
    ]);
    expect(problemOf(scenarioOf("latin", text))).toMatchObject({
      code: "scenario/not-utf8",
      line: lineOf(SMALL, "name: Hà Nội"),
    });
    expect(problemOf(scenarioOf("wide", Buffer.from(`\uFEFF${SMALL}`, "utf16le")))?.code).toBe(
      "scenario/not-utf8",
    );
  });

  it("SCN-11 misses a media file that is not on the disk", () => {
    const place = scenarioOf("media", SMALL);
    writeFileSync(join(place, "media", "watr.svg"), "water");
    expect(problemOf(place)).toMatchObject({
      severity: "error",
      code: "scenario/missing-media",
      line: lineOf(SMALL, "media: water.svg"),
      key: "injects[0].media (dam-post)",
      hint: 'did you mean "watr.svg"?',
    });
  });

  it("SCN-11 follows no link out of the media folder, and takes no folder for a file", () => {
    const place = scenarioOf("links", SMALL);
    writeFileSync(inFolder("secret.txt"), "secret");
    symlinkSync(inFolder("secret.txt"), join(place, "media", "water.svg"));
    expect(problemOf(place)?.code).toBe("scenario/missing-media");
    const other = scenarioOf("folder-as-file", edited(["media: water.svg", "media: films.png"]));
    mkdirSync(join(other, "media", "films.png"));
    expect(problemOf(other)?.code).toBe("scenario/missing-media");
  });

  it("SCN-45 refuses a picture past the size cap, and takes one of just that size", () => {
    const place = scenarioOf("large-picture", SMALL);
    const picture = join(place, "media", "water.svg");
    writeFileSync(picture, Buffer.alloc(LARGEST_MEDIA + 1));
    expect(problemOf(place)).toMatchObject({
      severity: "error",
      code: "scenario/media-too-large",
      line: lineOf(SMALL, "media: water.svg"),
      key: "injects[0].media (dam-post)",
      message: `"water.svg" has ${5 * 1024 * 1024 + 1} bytes; at most ${5 * 1024 * 1024} are shown`,
    });
    writeFileSync(picture, Buffer.alloc(LARGEST_MEDIA));
    expect(loadScenario(place)).toMatchObject({ ok: true, warnings: [] });
  });
});
