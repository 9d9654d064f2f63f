import { StoreError } from "../eventStore/storeError.ts";

/**
 * Says on the standard error why a command failed and sets the exit code; the process then ends by
 * itself, with its files closed. A refusal is one line; a defect of ours keeps its stack.
 */
export function fail(error: unknown, exitCode = 1): void {
  process.exitCode = exitCode;
  if (error instanceof StoreError) console.error(`${error.code}: ${error.message}`);
  else if (error instanceof Error && "syscall" in error) console.error(error.message);
  else console.error(error);
}
