import { open, rename } from "node:fs/promises";

/** Writes JSON that only its owner may read, whole or not at all. */
export async function writePrivate(file: string, value: unknown): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  try {
    // The mode of `open` counts for new files alone.
    await handle.chmod(0o600);
    await handle.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}
