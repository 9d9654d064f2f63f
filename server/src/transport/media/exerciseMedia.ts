import { mkdir, open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { isMediaPath, mediaTypeOf, type MediaType } from "@firebreak/shared/media";
import type { Scenario } from "@firebreak/shared/scenario";
import { insideFolder } from "./insideFolder.ts";

export interface MediaFile {
  /** Absolute, without links. */
  path: string;
  type: MediaType;
}

/**
 * The pictures of the exercises of this server. The log holds their names only, so the files themselves
 * are kept beside it, in `<folder>/<exercise>/`: an exercise shows the same after its scenario was moved
 * or edited. Without a folder (a server that keeps nothing) they are read where the scenario has them.
 */
export class ExerciseMedia {
  readonly #folder: string | null;
  readonly #sources = new Map<string, string>();

  constructor(folder: string | null) {
    this.#folder = folder;
  }

  /**
   * Takes in the pictures that an exercise's scenario names, from the scenario's media folder. What is
   * here already stays as it is; what is not there is left out: a picture that is missing keeps no
   * exercise from being held.
   * @throws Error of the operating system where they can't be written
   */
  async take(exercise: string, scenario: Scenario, from: string): Promise<void> {
    const folder = this.folderOf(exercise);
    if (folder === null) {
      this.#sources.set(exercise, from);
      return;
    }
    for (const file of await this.missing(exercise, scenario)) {
      const source = await insideFolder(from, file);
      if (source !== null) await keep(await readFile(source), path.join(folder, file));
    }
  }

  /** A picture of an exercise by the name that its scenario gives it, or null where it is not here. */
  async find(exercise: string, file: string): Promise<MediaFile | null> {
    const type = mediaTypeOf(file);
    const folder = this.folderOf(exercise) ?? this.#sources.get(exercise);
    if (type === undefined || folder === undefined) return null;
    const found = await insideFolder(folder, file);
    return found === null ? null : { path: found, type };
  }

  /** The pictures that a scenario names and this server does not have for the exercise. */
  async missing(exercise: string, scenario: Scenario): Promise<string[]> {
    const missing: string[] = [];
    for (const file of picturesOf(scenario)) {
      if ((await this.find(exercise, file)) === null) missing.push(file);
    }
    return missing;
  }

  /** Where an exercise's pictures are kept, or null where nothing is. */
  folderOf(exercise: string): string | null {
    return this.#folder === null ? null : path.join(this.#folder, folderName(exercise));
  }
}

function picturesOf(scenario: Scenario): Set<string> {
  const named = scenario.injects.flatMap(({ media }) => (media === undefined ? [] : [media]));
  return new Set(named.filter((file) => isMediaPath(file) && mediaTypeOf(file) !== undefined));
}

/** An id as the name of a folder: an imported log may bear any id, and two ids never share a folder. */
function folderName(exercise: string): string {
  // A lone % is no id's encoding, so it is free for the empty one.
  return exercise === "" ? "%" : encodeURIComponent(exercise).replaceAll(".", "%2E");
}

/** Whole or not at all: a crash in the middle leaves nothing under the name. Its owner's alone: it may be the plan's. */
async function keep(bytes: Uint8Array, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const part = `${target}.part`;
  const file = await open(part, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, target);
}
