import type { You } from "@firebreak/shared/protocol";
import { REJECTION_CODES, type RejectionCode } from "@firebreak/shared/rejections";
import type { Invitation, Ticket } from "./invitation.ts";

/** Why joining failed: a rejection's code, no network, or an answer that makes no sense. */
export class JoinFailure extends Error {
  readonly code: RejectionCode | "network" | "unexpected";

  constructor(code: JoinFailure["code"]) {
    super(code);
    this.name = "JoinFailure";
    this.code = code;
  }
}

/** What the ticket leads to. Rejects with {@link JoinFailure}. */
export async function lookUp(ticket: Ticket, signal: AbortSignal): Promise<Invitation> {
  const request =
    "code" in ticket
      ? { path: `/api/join/${encodeURIComponent(ticket.code)}`, init: {} }
      : { path: "/api/me", init: { headers: { Authorization: `Bearer ${ticket.token}` } } };
  const body = await call(request.path, { ...request.init, signal });
  if (!isInvitation(body)) throw new JoinFailure("unexpected");
  return body;
}

/** Joins as `name` at `site`: the person's own token, and who they now are. Rejects with {@link JoinFailure}. */
export async function joinExercise(
  ticket: Ticket,
  name: string,
  site: string | null,
): Promise<{ token: string; you: You }> {
  const body = await call("/api/join", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...ticket, name, ...(site === null ? {} : { site }) }),
  });
  if (!isJoined(body)) throw new JoinFailure("unexpected");
  return body;
}

async function call(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new JoinFailure("network");
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new JoinFailure(codeIn(body) ?? "unexpected");
  return body;
}

function codeIn(body: unknown): RejectionCode | null {
  const code = fields(fields(body).error).code;
  return REJECTION_CODES.find((each) => each === code) ?? null;
}

function isInvitation(body: unknown): body is Invitation {
  const { exercise, role, sites } = fields(body);
  return typeof fields(exercise).id === "string" && typeof role === "string" && Array.isArray(sites);
}

function isJoined(body: unknown): body is { token: string; you: You } {
  const { token, you } = fields(body);
  return typeof token === "string" && typeof fields(you).person === "string";
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
