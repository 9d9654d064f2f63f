import { isMediaPath, MEDIA_TYPES, mediaTypeOf } from "@firebreak/shared/media";
import type { ScenarioInject } from "@firebreak/shared/scenario";
import type { Finding, Path } from "../problem.ts";
import { error, warning, type Rule } from "./rule.ts";

/** Pictures by their names and words. Whether the files are there is the loader's to see. */
export const media: Rule = (scenario) =>
  scenario.injects.flatMap((inject, n) => [
    ...fileFindings(inject, ["injects", n, "media"]),
    ...wordFindings(inject, ["injects", n]),
  ]);

function fileFindings({ media: file }: ScenarioInject, path: Path): Finding[] {
  if (file === undefined) return [];
  if (!isMediaPath(file)) {
    const message = `"${file}" is no file below the media folder`;
    return [error("media-path", path, message, "write a relative path with /, as dam/old-video.jpg")];
  }
  if (mediaTypeOf(file) !== undefined) return [];
  const kinds = Object.keys(MEDIA_TYPES).join(", ");
  return [error("media-kind", path, `"${file}" is no picture that the screens show`, `save it as ${kinds}`)];
}

function wordFindings({ media: file, alt }: ScenarioInject, path: Path): Finding[] {
  if (file !== undefined && alt === undefined) {
    const message = "the picture has no words for those who can't see it";
    return [warning("missing-alt", [...path, "media"], message, "say what it shows: alt: …")];
  }
  if (file !== undefined || alt === undefined) return [];
  const found = warning(
    "stray-alt",
    [...path, "alt"],
    "there is no picture to describe",
    "add media, or drop alt",
  );
  return [{ ...found, onKey: true }];
}
