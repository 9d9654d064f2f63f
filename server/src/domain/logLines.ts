import { LogFault } from "./logFault.ts";

/** The longest line a log file may have, in bytes; nothing that Firebreak writes comes near it. */
export const MAX_LINE_BYTES = 256 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * The lines of a log file from its bytes, without their newlines. A log file is exactly: each
 * record's line and one newline behind it.
 *
 * Strict where a text reader is lenient, because a changed byte must not be smoothed over: bytes
 * that are not UTF-8 are a fault (a lenient decoder turns some different bytes into the same
 * replacement character), a byte order mark stays in the text, `\r` is no line end, and a last line
 * without its newline was cut off.
 * @throws LogFault `log/not-utf8`, `log/unterminated`, `log/too-long`, after the lines in front of it
 */
export async function* logLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const piece = chunk.subarray(start, end);
      yield decode(decoder, heldBytes === 0 ? piece : Buffer.concat([...held, piece]));
      held = [];
      heldBytes = 0;
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    if (rest.length > 0) {
      held.push(rest);
      heldBytes += rest.length;
    }
    if (heldBytes > MAX_LINE_BYTES) throw new LogFault("log/too-long", `longer than ${MAX_LINE_BYTES} bytes`);
  }
  if (heldBytes > 0) throw new LogFault("log/unterminated", "the last line has no newline: it was cut off");
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new LogFault("log/not-utf8", "the line is not UTF-8");
  }
}
