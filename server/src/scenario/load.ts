import { readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Scenario } from "@firebreak/shared/scenario";
import { mediaFindings } from "./media.ts";
import { nearest, suggest } from "./nearest.ts";
import { checkScenario, resultOf } from "./parse.ts";
import type { ScenarioProblem } from "./problem.ts";
import { isFault, readText, statOf, type ReadFault } from "./readText.ts";

/** The scenarios that come with the product. */
const HOUSE = resolve(import.meta.dirname, "../../../scenarios");
const FILE = "scenario.yaml";

export type LoadResult =
  | {
      ok: true;
      scenario: Scenario;
      warnings: ScenarioProblem[];
      /** The file it was read from, absolute. */
      path: string;
      /** Where its media files lie, absolute; may be missing where the scenario has none. */
      mediaFolder: string;
    }
  | { ok: false; problems: ScenarioProblem[] };

export interface LoadOptions {
  /** Where a slug is looked for. */
  scenariosFolder?: string;
}

/**
 * Loads a scenario by its folder (with a scenario.yaml), its file, or its slug below the scenarios
 * folder. Whatever is wrong comes back as problems; never throws on bad input.
 */
export function loadScenario(place: string, options: LoadOptions = {}): LoadResult {
  const path = fileOf(place, options.scenariosFolder ?? HOUSE);
  if (isFault(path)) return { ok: false, problems: [problemOf(place, path)] };
  const file = shortPath(path);
  const text = readText(path);
  if (isFault(text)) return { ok: false, problems: [problemOf(file, text)] };
  const checked = checkScenario(text.text, file);
  const mediaFolder = join(dirname(path), "media");
  if (checked.scenario !== undefined) {
    for (const finding of mediaFindings(checked.scenario, mediaFolder)) {
      checked.problems.push(checked.locator.place(finding));
    }
  }
  const result = resultOf(checked);
  return result.ok ? { ...result, path, mediaFolder } : result;
}

function fileOf(place: string, scenariosFolder: string): string | ReadFault {
  const direct = resolve(place);
  const kind = statOf(direct);
  if (kind === "file") return direct;
  if (kind === "folder") return inFolder(direct);
  if (isFault(kind)) return kind;
  const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(place);
  if (isSlug && statOf(join(scenariosFolder, place)) === "folder")
    return inFolder(join(scenariosFolder, place));
  return {
    code: "scenario/not-found",
    message: `there is no such file, folder or scenario: ${place}`,
    hint: nearHint(place, direct, isSlug ? scenariosFolder : undefined),
    line: 1,
  };
}

function inFolder(folder: string): string | ReadFault {
  const path = join(folder, FILE);
  if (statOf(path) === "file") return path;
  const others = namesIn(folder).filter((name) => /\.ya?ml$/.test(name));
  return {
    code: "scenario/not-found",
    message: `the folder holds no ${FILE}`,
    hint:
      others.length === 0
        ? `write one: ${shortPath(path)}`
        : `name the file itself: ${others.slice(0, 5).join(", ")}`,
    line: 1,
  };
}

function nearHint(place: string, direct: string, scenariosFolder: string | undefined): string {
  if (scenariosFolder !== undefined) {
    const slugs = namesIn(scenariosFolder).filter(
      (name) => statOf(join(scenariosFolder, name, FILE)) === "file",
    );
    return suggest(place, slugs);
  }
  const near = nearest(basename(direct), namesIn(dirname(direct)));
  return near === undefined
    ? "name a folder with a scenario.yaml, or a YAML file"
    : `did you mean "${near}"?`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function problemOf(file: string, { code, message, hint, line }: ReadFault): ScenarioProblem {
  return { severity: "error", code, file, line, column: 1, key: "", path: [], message, hint };
}

/** As one would type it from here; absolute where that would climb out of the working folder. */
function shortPath(path: string): string {
  const short = relative(realpathSync("."), path);
  return short === "" || short.startsWith(`..${sep}`) || short === ".." ? path : short;
}
