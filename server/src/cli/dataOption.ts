import path from "node:path";
import { Option } from "commander";

const DEFAULT = "./data";

/** `--data DIR`, for every subcommand that looks into a data directory. An empty value is none. */
export function dataOption(): Option {
  return new Option("--data <dir>", "the server's data directory")
    .env("FIREBREAK_DATA")
    .default(DEFAULT)
    .argParser((directory) => directory || DEFAULT);
}

/** Where a data directory keeps the pictures of its exercises. */
export function mediaDirOf(data: string): string {
  return path.join(data, "media");
}
