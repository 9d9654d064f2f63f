import { StoreError, type StoreErrorCode } from "./storeError.ts";

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that have a meaning of their own here. */
const CODES: Readonly<Record<number, StoreErrorCode>> = {
  5: "store/busy",
  6: "store/busy",
  8: "store/io",
  10: "store/io",
  11: "store/corrupt",
  13: "store/full",
  14: "store/missing",
  26: "store/corrupt",
};
/** The file was moved or removed under the connection. */
const READONLY_DBMOVED = 1032;

/** What the file system says, by errno. */
const ERRNO: Readonly<Record<string, StoreErrorCode>> = {
  ENOSPC: "store/full",
  EDQUOT: "store/full",
  EIO: "store/io",
  EROFS: "store/io",
  ENOENT: "store/missing",
  ENOTDIR: "store/missing",
  EEXIST: "store/missing",
  EACCES: "store/missing",
  EPERM: "store/missing",
};

/** Any error from SQLite or the file system as a StoreError. `doing` begins the message: `cannot write`. */
export function toStoreError(error: unknown, doing: string): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StoreError(codeOf(error), `${doing}: ${message}`, { cause: error });
}

function codeOf(error: unknown): StoreErrorCode {
  if (!(error instanceof Error)) return "store/failed";
  if ("errcode" in error && typeof error.errcode === "number") {
    if (error.errcode === READONLY_DBMOVED) return "store/missing";
    return CODES[error.errcode & 0xff] ?? "store/failed";
  }
  if ("code" in error && typeof error.code === "string") return ERRNO[error.code] ?? "store/failed";
  return "store/failed";
}

/** After these the connection is given up and the next call opens the file anew: its handles may be stale. */
export function needsReopening(error: StoreError): boolean {
  return error.code !== "store/full" && error.code !== "store/busy" && error.code !== "store/readonly";
}
