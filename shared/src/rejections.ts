/** Every refusal the product knows. A code never changes its meaning; PROTOCOL.md lists them. */
export const REJECTION_CODES = [
  "command/unknown",
  "command/invalid",
  "command/not-permitted",
  "exercise/unknown",
  "exercise/already-started",
  "exercise/not-running",
  "exercise/not-paused",
  "exercise/ended",
  "exercise/jump-backwards",
  "person/unknown",
  "person/removed",
  "unit/unknown",
  "site/unknown",
  "inject/unknown",
  "inject/already-released",
  "inject/not-releasable",
  "inject/not-released",
  "inject/not-scheduled",
  "inject/closed",
  "inject/already-acknowledged",
  "inject/already-claimed",
  "claim/unknown",
  "response/unknown",
  "response/wrong-state",
  "response/approval-needed",
  "response/clearance-open",
  "response/bad-update",
  "clearance/unknown",
  "clearance/wrong-state",
  "call/unknown",
  "call/wrong-state",
  "card/unknown",
  "request/unknown",
  "request/wrong-state",
  "request/to-self",
  "inject/changed",
  "inject/nothing-to-undo",
  "inject/already-held",
  "inject/not-held",
  "persona/unknown",
  "channel/unknown",
  "storyline/unknown",
  "post/unknown",
  "restriction/repeated",
  "public/not-due",
  "escalation/unknown",
  "escalation/already-decided",
  "expectation/unknown",
  "expectation/not-due",
  "media/unknown",
  "media/missing",
  "store/unavailable",
  "server/failed",
  "code/unknown",
  "auth/required",
  "auth/invalid",
  "auth/revoked",
  "auth/expired",
  "auth/protocol",
  "auth/origin",
  "auth/throttled",
  "wire/invalid",
  "wire/too-large",
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** Why something was refused. `path` names the place in the sender's data, as `/data/inject`. */
export interface Rejection {
  code: RejectionCode;
  message: string;
  path?: string;
}

export function reject(code: RejectionCode, message: string, path?: string): Rejection {
  return path === undefined ? { code, message } : { code, message, path };
}
