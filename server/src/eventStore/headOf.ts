import { StoreError } from "./storeError.ts";

/**
 * The position and hash that a stored line carries.
 * @throws StoreError `store/corrupt` where the line is no record
 */
export function headOf(line: string): { seq: number; hash: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new StoreError("store/corrupt", "the log's last line is not JSON", { cause });
  }
  if (typeof value === "object" && value !== null && "seq" in value && "hash" in value) {
    const { seq, hash } = value;
    if (typeof seq === "number" && typeof hash === "string") return { seq, hash };
  }
  throw new StoreError("store/corrupt", "the log's last line has no seq and hash");
}
