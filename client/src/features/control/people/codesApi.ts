import { REJECTION_CODES, type Rejection } from "@firebreak/shared/rejections";
import { ROLES, type Role, UNIT_LEVELS, type UnitLevel } from "@firebreak/shared/roles";

/** A join code as lists show it: by its first half alone. Times are epoch ms. */
export interface CodeRow {
  key: string;
  label: string;
  role: Role;
  unit: string | null;
  site: string | null;
  level: UnitLevel | null;
  issuedAt: number;
  expiresAt: number;
  revoked: boolean;
}

/** The whole code is in the answer to its making, and never anywhere again. */
export interface NewCode extends CodeRow {
  code: string;
}

export interface CodeWish {
  role: Role;
  unit?: string;
  site?: string;
  level?: UnitLevel;
  minutes: number;
}

/** The server refused, could not be reached (`network`), or answered nonsense (`unexpected`). */
export class CodesFailure extends Error {
  readonly rejection: Rejection | null;

  constructor(reason: "network" | "unexpected" | Rejection) {
    super(typeof reason === "string" ? reason : reason.message);
    this.name = "CodesFailure";
    this.rejection = typeof reason === "string" ? null : reason;
  }
}

/** The door of one exercise, opened with the director's token. Each call rejects with {@link CodesFailure}. */
export function codesApi(exercise: string, token: string) {
  const base = `/api/exercises/${encodeURIComponent(exercise)}/codes`;

  async function call(path: string, init: RequestInit): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(path, {
        ...init,
        headers: { ...init.headers, Authorization: `Bearer ${token}` },
      });
    } catch {
      throw new CodesFailure("network");
    }
    if (response.status === 204) return null;
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new CodesFailure(rejectionIn(body) ?? "unexpected");
    return body;
  }

  return {
    async list(): Promise<CodeRow[]> {
      const { codes } = fields(await call(base, {}));
      if (!Array.isArray(codes)) throw new CodesFailure("unexpected");
      return codes.filter(isCodeRow);
    },
    async make(wish: CodeWish): Promise<NewCode> {
      const body = await call(base, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(wish),
      });
      if (!isCodeRow(body) || !hasCode(body)) throw new CodesFailure("unexpected");
      return body;
    },
    async revoke(key: string): Promise<void> {
      await call(`${base}/${encodeURIComponent(key)}`, { method: "DELETE" });
    },
  };
}

/** Where the person with this code enters. */
export function joinUrl(origin: string, code: string): string {
  return `${origin}/?code=${encodeURIComponent(code)}`;
}

function hasCode(row: CodeRow): row is NewCode {
  return typeof fields(row).code === "string";
}

function isCodeRow(value: unknown): value is CodeRow {
  const { key, label, role, level, expiresAt, revoked } = fields(value);
  return (
    typeof key === "string" &&
    typeof label === "string" &&
    ROLES.some((each) => each === role) &&
    (level === null || UNIT_LEVELS.some((each) => each === level)) &&
    typeof expiresAt === "number" &&
    typeof revoked === "boolean"
  );
}

function rejectionIn(body: unknown): Rejection | null {
  const { code, message } = fields(fields(body).error);
  const known = REJECTION_CODES.find((each) => each === code);
  return known === undefined || typeof message !== "string" ? null : { code: known, message };
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
