import { accessSync, constants } from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** A Chromium of this machine: `CHROMIUM_PATH`, else what stands on the path; null where there is none. */
export function findChromium(): string | null {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked !== undefined && asked !== "") return isExecutable(asked) ? asked : null;
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (folder !== "" && isExecutable(file)) return file;
    }
  }
  return null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
