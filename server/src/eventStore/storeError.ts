export const STORE_ERROR_CODES = [
  /** The disk, or the space given to the store, is full. */
  "store/full",
  /** Reading or writing failed below the store. */
  "store/io",
  /** The file was locked by someone else for longer than the store waits. */
  "store/busy",
  /** The file is gone, was replaced, or cannot be opened. */
  "store/missing",
  /** Another process (or another store in this one) owns the data directory. */
  "store/owned",
  /** The file is not a Firebreak database, is damaged, or holds a line that is no record. */
  "store/corrupt",
  /** The file was written by a newer Firebreak. */
  "store/version",
  /** The file system does not give what durability needs: WAL and synchronous=FULL. */
  "store/not-durable",
  /** The store was opened for reading only. */
  "store/readonly",
  /** The caller's batch or row contradicts itself; a defect of the caller. */
  "store/invalid",
  /** The thread that owns the database ended unexpectedly. */
  "store/worker",
  /** The store has been closed. */
  "store/closed",
  /** Anything else the database says. */
  "store/failed",
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** Why a store could not do what was asked. `message` is meant for an operator. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
