import { readFileSync, statSync } from "node:fs";

/** Bytes. A long scenario has some hundred kilobytes; a larger file is another thing. */
export const LARGEST = 5_000_000;

/** Why a file gives no text. */
export interface ReadFault {
  code: string;
  message: string;
  hint: string;
  /** From 1. */
  line: number;
}

export function isFault(value: unknown): value is ReadFault {
  return typeof value === "object" && value !== null && "code" in value;
}

/** What stands at a path. */
export function statOf(path: string): "file" | "folder" | "nothing" | ReadFault {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return "nothing";
    if (stat.isDirectory()) return "folder";
    if (stat.isFile()) return "file";
    return fault("scenario/not-a-file", "this is neither a file nor a folder", "name a YAML file");
  } catch (error) {
    return unreadable(error);
  }
}

/** The text of a UTF-8 file within the size cap. */
export function readText(path: string): { text: string } | ReadFault {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) {
      const message = `the file has ${size} bytes; at most ${LARGEST} are read`;
      return fault("scenario/too-large", message, "keep pictures and films in the media folder");
    }
    return decode(readFileSync(path));
  } catch (error) {
    return unreadable(error);
  }
}

function decode(bytes: Buffer): { text: string } | ReadFault {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const line = bytes.toString("utf8").split("\uFFFD", 1).join("").split("\n").length;
    return {
      ...fault("scenario/not-utf8", "the text is not UTF-8 from this line on", "save it as UTF-8"),
      line,
    };
  }
}

function unreadable(error: unknown): ReadFault {
  const message = error instanceof Error ? error.message : String(error);
  return fault(
    "scenario/unreadable",
    `the file can't be read: ${message}`,
    "check its path and its permissions",
  );
}

function fault(code: string, message: string, hint: string): ReadFault {
  return { code, message, hint, line: 1 };
}
