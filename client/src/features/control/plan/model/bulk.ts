import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { Rejection } from "@firebreak/shared/rejections";
import type { InjectRow } from "@firebreak/shared/views";
import { deferredTo } from "../../model/deferral.ts";
import type { Now } from "../../model/timing.ts";

/** What can be done with several injects at once. */
export type BulkDeed =
  | { do: "release" }
  | { do: "hold"; reason: string }
  | { do: "unhold" }
  | { do: "skip"; reason: string }
  | { do: "defer"; minutes: number; reason: string }
  | { do: "assign"; person: string | null };

type Sent = {
  [T in CommandType]: { type: T; data: CommandInput<T> };
}["inject.release" | "inject.hold" | "inject.unhold" | "inject.skip" | "inject.defer" | "inject.assign"];

/** The deed for one of them, on the version that is shown; null where it has no time to put off. */
export function commandOf(deed: BulkDeed, { id: inject, plan }: InjectRow, now: Now): Sent | null {
  const on = { inject, version: plan?.version };
  switch (deed.do) {
    case "release":
      return { type: "inject.release", data: on };
    case "hold":
      return { type: "inject.hold", data: deed.reason === "" ? on : { ...on, reason: deed.reason } };
    case "unhold":
      return { type: "inject.unhold", data: on };
    case "skip":
      return { type: "inject.skip", data: { ...on, reason: deed.reason } };
    case "defer": {
      const due = plan?.dueMs ?? null;
      if (due === null) return null;
      return {
        type: "inject.defer",
        data: { ...on, to: deferredTo(due, deed.minutes, now), reason: deed.reason },
      };
    }
    case "assign":
      return {
        type: "inject.assign",
        data: { inject, person: deed.person, version: plan?.assignedVersion },
      };
  }
}

/** What has become of a deed on several injects. */
export interface BulkOutcome {
  deed: BulkDeed["do"];
  done: number;
  /** Those that it was done to, with the versions that it was done on. */
  did: { inject: string; version?: number }[];
  refused: { inject: string; code: Rejection["code"]; message: string }[];
}

/**
 * Sends a deed for each of the injects and waits for every answer; one refusal does not keep the others.
 * @param send answers with why it was refused, or null
 */
export async function doForAll(
  deed: BulkDeed,
  rows: readonly InjectRow[],
  now: Now,
  send: (command: Sent) => Promise<Rejection | null>,
): Promise<BulkOutcome> {
  const answers = await Promise.all(
    rows.map(async (row) => {
      const command = commandOf(deed, row, now);
      const untimed: Rejection = { code: "inject/not-scheduled", message: "no time has been set" };
      return { inject: row.id, why: command === null ? untimed : await send(command) };
    }),
  );
  const refused = answers.flatMap(({ inject, why }) =>
    why === null ? [] : [{ inject, code: why.code, message: why.message }],
  );
  const did = rows
    .filter((_, index) => answers[index]?.why === null)
    .map(({ id, plan }) => (plan === undefined ? { inject: id } : { inject: id, version: plan.version }));
  return { deed: deed.do, done: did.length, did, refused };
}
