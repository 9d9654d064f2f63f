import { createReadStream } from "node:fs";
import { logLines } from "../domain/logLines.ts";

/** The lines of a log file; `-` is the standard input. Errors of reading come out of the iteration. */
export function linesOf(file: string): AsyncIterable<string> {
  const bytes: AsyncIterable<Uint8Array> =
    file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1024 * 1024 });
  return logLines(bytes);
}
