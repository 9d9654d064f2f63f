import { error, type Rule } from "./rule.ts";

/** Whether a media entry names a file below the media folder, whatever the system it is read on. */
export function isMediaPath(media: string): boolean {
  if (media === "" || media.includes("\0") || media.includes("\\") || media.includes(":")) return false;
  return media.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** Media entries that lead out of the media folder. Whether the files are there is the loader's to see. */
export const media: Rule = (scenario) =>
  scenario.injects.flatMap((inject, n) =>
    inject.media === undefined || isMediaPath(inject.media)
      ? []
      : [
          error(
            "media-path",
            ["injects", n, "media"],
            `"${inject.media}" is no file below the media folder`,
            "write a relative path with /, as dam/old-video.jpg",
          ),
        ],
  );
