import { readdirSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import type { Scenario } from "@firebreak/shared/scenario";
import { isMediaPath } from "./lint/media.ts";
import { suggest } from "./nearest.ts";
import type { Finding } from "./problem.ts";
import { statOf } from "./readText.ts";

/** Media files that injects name and the disk doesn't hold. */
export function mediaFindings(scenario: Scenario, folder: string): Finding[] {
  return scenario.injects.flatMap(({ media }, index) => {
    // A path that leads outside is the linter's to refuse.
    if (media === undefined || !isMediaPath(media) || isInside(folder, media)) return [];
    const finding: Finding = {
      severity: "error",
      code: "scenario/missing-media",
      path: ["injects", index, "media"],
      message: `the media folder holds no file "${media}"`,
      hint: suggest(media, filesIn(folder)) || `put it into ${folder}`,
    };
    return [finding];
  });
}

/** Whether the file is there, and no link leads out of the folder to it. */
function isInside(folder: string, media: string): boolean {
  const path = join(folder, media);
  if (statOf(path) !== "file") return false;
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).slice(0, 1_000);
  } catch {
    return [];
  }
}
