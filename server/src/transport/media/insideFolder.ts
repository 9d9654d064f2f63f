import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isMediaPath } from "@firebreak/shared/media";

/**
 * The real path of a media file below a folder; null where there is no such file, where it is none (a
 * folder, a pipe), or where a link leads out of the folder to it. Never throws.
 */
export async function insideFolder(folder: string, file: string): Promise<string | null> {
  if (!isMediaPath(file)) return null;
  try {
    const root = await realpath(folder);
    const found = await realpath(path.join(root, file));
    if (!found.startsWith(root + path.sep)) return null;
    return (await stat(found)).isFile() ? found : null;
  } catch {
    // Not there, not ours to read, a circle of links: none of it is to be shown.
    return null;
  }
}
