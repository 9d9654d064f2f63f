import { fileURLToPath } from "node:url";
import { build, createLogger, type Rolldown } from "vite";

const root = fileURLToPath(new URL("../../client", import.meta.url));

/**
 * The scripts of the client as it is shipped, built in memory.
 * @param warned takes in what the build warns of
 */
export async function buildClient(warned: string[] = []): Promise<Rolldown.OutputChunk[]> {
  const before = process.env["NODE_ENV"];
  // Else React would come in its form for development.
  process.env["NODE_ENV"] = "production";
  try {
    const warn = (message: string) => void warned.push(message);
    const customLogger = { ...createLogger("error"), warn, warnOnce: warn };
    const built = await build({ root, logLevel: "warn", customLogger, build: { write: false } });
    if (!("output" in built)) throw new Error("the client has one build");
    return built.output.filter((file) => file.type === "chunk");
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

/**
 * Everything that is fetched before a role's first picture: the page's own script, the role's, and all that
 * either imports statically.
 * @param screen the role's module, as the end of its path; null for the page alone, which is joining
 */
export function firstScripts(
  chunks: readonly Rolldown.OutputChunk[],
  screen: string | null,
): Rolldown.OutputChunk[] {
  const entry = chunks.find((chunk) => chunk.isEntry);
  const own = screen === null ? entry : chunks.find((chunk) => chunk.facadeModuleId?.endsWith(screen));
  if (entry === undefined || own === undefined) throw new Error(`no script of its own: ${screen ?? "entry"}`);
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(byName.get(name));
  };
  add(entry);
  add(own);
  return [...found];
}
