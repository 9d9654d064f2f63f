import type { InjectRow } from "@firebreak/shared/views";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import { useState } from "react";
import { CommandRejected } from "../../../connection/outbox.ts";
import { send } from "../../../store/drill.ts";
import { tellElsewhere } from "../../../ui/refusals.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import { noteDeeds } from "./lazyDeeds.ts";
import { type BulkDeed, type BulkOutcome, doForAll } from "./model/bulk.ts";

/** Does something to several injects, and keeps what came of it until it is put away. */
export function useBulk() {
  const now = useNowReading();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  async function run(deed: BulkDeed, rows: readonly InjectRow[]): Promise<BulkOutcome | null> {
    setBusy(true);
    const ids = new Set(rows.map((row) => row.id));
    // One summary says it for all: not one note in the corner each.
    const end = tellElsewhere(
      ({ type, data }) =>
        type === `inject.${deed.do}` &&
        typeof data === "object" &&
        data !== null &&
        "inject" in data &&
        ids.has(String(data.inject)),
    );
    try {
      const came = await doForAll(deed, rows, now, ({ type, data }) =>
        send(type, data).then(
          () => null,
          (error: unknown): Rejection =>
            error instanceof CommandRejected ? error : reject("server/failed", String(error)),
        ),
      );
      setOutcome(came);
      if (came.done > 0) noteDeeds(`inject.${deed.do}`, came.did);
      return came;
    } finally {
      end();
      setBusy(false);
    }
  }
  return { busy, outcome, run, forget: () => setOutcome(null) };
}
