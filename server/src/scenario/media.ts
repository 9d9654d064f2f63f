import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { isMediaPath, LARGEST_MEDIA } from "@firebreak/shared/media";
import type { Scenario } from "@firebreak/shared/scenario";
import { suggest } from "./nearest.ts";
import type { Finding } from "./problem.ts";

/** Media files that injects name and the disk doesn't hold, or that are too large to show. */
export function mediaFindings(scenario: Scenario, folder: string): Finding[] {
  return scenario.injects.flatMap(({ media }, index) => {
    // A path that leads outside is the linter's to refuse.
    if (media === undefined || !isMediaPath(media)) return [];
    const size = sizeInside(folder, media);
    if (size !== undefined && size <= LARGEST_MEDIA) return [];
    const finding: Finding = {
      severity: "error",
      path: ["injects", index, "media"],
      ...(size === undefined ? missing(media, folder) : tooLarge(media, size)),
    };
    return [finding];
  });
}

type Fault = Pick<Finding, "code" | "message" | "hint">;

function missing(media: string, folder: string): Fault {
  return {
    code: "scenario/missing-media",
    message: `the media folder holds no file "${media}"`,
    hint: suggest(media, filesIn(folder)) || `put it into ${folder}`,
  };
}

function tooLarge(media: string, size: number): Fault {
  return {
    code: "scenario/media-too-large",
    message: `"${media}" has ${size} bytes; at most ${LARGEST_MEDIA} are shown`,
    hint: "scale the picture down, or save it as webp or avif",
  };
}

/** Bytes of the file; undefined where there is none, or a link leads out of the folder to it. */
function sizeInside(folder: string, media: string): number | undefined {
  try {
    const path = realpathSync(join(folder, media));
    const file = statSync(path);
    return file.isFile() && path.startsWith(realpathSync(folder) + sep) ? file.size : undefined;
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).slice(0, 1_000);
  } catch {
    return [];
  }
}
