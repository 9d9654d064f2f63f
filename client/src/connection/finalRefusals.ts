import type { RejectionCode } from "@firebreak/shared/rejections";

/** Refusals that another try would only meet again: the person has to do something first. */
const FINAL: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  "auth/required",
  "auth/invalid",
  "auth/revoked",
  "auth/expired",
  "auth/protocol",
  "auth/origin",
  "exercise/unknown",
  "person/unknown",
  "person/removed",
]);

export function isFinal(code: RejectionCode): boolean {
  return FINAL.has(code);
}
