import { quietly } from "../store/quietly.ts";
import type { SessionStorageLike } from "../store/session.ts";
import { type Ledger, merged, readLedger, withoutFound, writeLedger } from "./model/ledger.ts";
import type { Tiding } from "./model/tiding.ts";

const SAVE_MS = 300;

export interface KeptLedgerOptions {
  storage: SessionStorageLike | null;
  /** Names exercise and person. */
  owner: string;
  after: (ms: number, run: () => void) => () => void;
  /** All that there is to tell at this moment. */
  tidings: () => readonly Tiding[];
}

/** What a person has been told, kept in their browser and shared with their other tabs. */
export interface KeptLedger {
  /** Null until there was anything to keep. */
  get: () => Ledger | null;
  /** Takes the place of what was known, and is written down a moment later. */
  keep: (next: Ledger) => void;
  /** Writes it down now. */
  save: () => void;
  /** Another tab has written something down. */
  reread: () => void;
}

export function createKeptLedger({ storage, owner, after, tidings }: KeptLedgerOptions): KeptLedger {
  const place = `firebreak.notice.${owner}`;
  const read = () => readLedger(quietly(() => storage?.getItem(place) ?? null));
  let ledger: Ledger | null = read();
  let cancelSave: (() => void) | null = null;

  /** What the person's other tabs have written is kept with it. */
  function save(): void {
    cancelSave?.();
    cancelSave = null;
    if (ledger === null) return;
    const theirs = read();
    if (theirs !== null) ledger = withoutFound(merged(ledger, theirs), tidings());
    const text = writeLedger(ledger);
    quietly(() => storage?.setItem(place, text));
  }
  return {
    get: () => ledger,
    keep(next) {
      if (next === ledger) return;
      ledger = next;
      cancelSave ??= after(SAVE_MS, save);
    },
    save,
    reread() {
      const theirs = read();
      if (theirs !== null && ledger !== null) ledger = merged(ledger, theirs);
    },
  };
}
