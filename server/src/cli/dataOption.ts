import { Option } from "commander";

/** `--data DIR`, for every subcommand that looks into a data directory. */
export function dataOption(): Option {
  return new Option("--data <dir>", "the server's data directory").env("FIREBREAK_DATA").default("./data");
}
