import type { InjectRow, PlanChange } from "@firebreak/shared/views";
import { useState } from "react";
import { changesSince } from "./model/changes.ts";

export interface Basis {
  /** What a command names as the version that it was made on. */
  version: number | undefined;
  /** The last change that came after the form was opened; null while there is none. */
  since: PlanChange | null;
  /** Whoever uses the form has seen the change and goes on. */
  accept: () => void;
}

/** The version of an inject that a form was opened on: a command must not act on one that nobody looked at. */
export function useBasis({ plan }: InjectRow): Basis {
  const [version, setVersion] = useState(plan?.version);
  const since =
    plan === undefined || version === undefined ? null : (changesSince(plan, version).at(-1) ?? null);
  return { version, since, accept: () => setVersion(plan?.version) };
}
