import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { Role, UnitLevel } from "@firebreak/shared/roles";
import type { AccessRow, EventStore } from "../eventStore/eventStore.ts";
import { hashSecret, newCode, newToken, readCode } from "./secrets.ts";

/** What a token or code opens. */
export interface Seat {
  exercise: string;
  role: Role;
  unit?: string;
  site?: string;
  level?: UnitLevel;
}

/**
 * - `link`: printed or shared; whoever uses it as it is sits in one common chair. It can be exchanged for
 *   a `personal` token under one's own name.
 * - `personal`: one person's.
 */
export interface TokenGrant extends Seat {
  kind: "link" | "personal";
  person: string;
  name: string;
  issuedAt: number;
  revokedAt?: number;
}

export interface CodeGrant extends Seat {
  kind: "code";
  /** A name for lists, which must not show the code: its first half. */
  label: string;
  issuedAt: number;
  expiresAt: number;
  revokedAt?: number;
}

type Found<G> = { ok: true; grant: G; key: string } | { ok: false; error: Rejection };

const INVALID = reject("auth/invalid", "this token or code is not valid");

/**
 * Tokens and join codes. Only their hashes are kept, in the store beside the logs; a token itself is seen
 * once, by whoever it is made for.
 */
export class Access {
  readonly #store: EventStore;
  readonly #now: () => number;
  readonly #tokens = new Map<string, TokenGrant>();
  readonly #codes = new Map<string, CodeGrant>();

  private constructor(store: EventStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  static async open(store: EventStore, now: () => number): Promise<Access> {
    const access = new Access(store, now);
    for (const row of await store.accessRows()) {
      if (row.kind === "token") access.#tokens.set(row.key, JSON.parse(row.value) as TokenGrant);
      else access.#codes.set(row.key, JSON.parse(row.value) as CodeGrant);
    }
    return access;
  }

  /** A new token, durable when this resolves. */
  async issueToken(grant: Omit<TokenGrant, "issuedAt">): Promise<string> {
    const token = newToken();
    const full: TokenGrant = { ...grant, issuedAt: this.#now() };
    await this.#save("token", hashSecret(token), full);
    this.#tokens.set(hashSecret(token), full);
    return token;
  }

  async issueCode(seat: Seat, expiresAt: number): Promise<{ code: string; key: string; grant: CodeGrant }> {
    const code = newCode();
    const key = hashSecret(code);
    const grant: CodeGrant = {
      ...seat,
      kind: "code",
      label: `${code.slice(0, 4)}-····`,
      issuedAt: this.#now(),
      expiresAt,
    };
    await this.#save("code", key, grant);
    this.#codes.set(key, grant);
    return { code, key, grant };
  }

  token(token: string): Found<TokenGrant> {
    const key = hashSecret(token);
    const grant = this.#tokens.get(key);
    if (grant === undefined) return { ok: false, error: INVALID };
    if (grant.revokedAt !== undefined)
      return { ok: false, error: reject("auth/revoked", "this access was withdrawn") };
    return { ok: true, grant, key };
  }

  code(typed: string): Found<CodeGrant> {
    const code = readCode(typed);
    const key = code === null ? "" : hashSecret(code);
    const grant = this.#codes.get(key);
    if (grant === undefined) return { ok: false, error: INVALID };
    if (grant.revokedAt !== undefined)
      return { ok: false, error: reject("auth/revoked", "this code was withdrawn") };
    if (grant.expiresAt <= this.#now())
      return { ok: false, error: reject("auth/expired", "this code has expired") };
    return { ok: true, grant, key };
  }

  codesOf(exercise: string): { key: string; grant: CodeGrant }[] {
    return [...this.#codes]
      .filter(([, grant]) => grant.exercise === exercise)
      .map(([key, grant]) => ({ key, grant }));
  }

  /** Withdraws a code of this exercise; false where there is none. */
  async revokeCode(exercise: string, key: string): Promise<boolean> {
    const grant = this.#codes.get(key);
    if (grant === undefined || grant.exercise !== exercise) return false;
    const revoked = { ...grant, revokedAt: this.#now() };
    await this.#save("code", key, revoked);
    this.#codes.set(key, revoked);
    return true;
  }

  /** Withdraws every token of a person who was removed. */
  async revokePerson(exercise: string, person: string): Promise<void> {
    const own = [...this.#tokens].filter(
      ([, grant]) => grant.exercise === exercise && grant.person === person,
    );
    const rows = own.map(([key, grant]): [string, TokenGrant] => [key, { ...grant, revokedAt: this.#now() }]);
    await this.#store.putAccess(rows.map(([key, grant]) => row("token", key, grant)));
    for (const [key, grant] of rows) this.#tokens.set(key, grant);
  }

  #save(kind: "token" | "code", key: string, grant: TokenGrant | CodeGrant): Promise<void> {
    return this.#store.putAccess([row(kind, key, grant)]);
  }
}

function row(kind: "token" | "code", key: string, grant: TokenGrant | CodeGrant): AccessRow {
  return { key, exercise: grant.exercise, kind, value: JSON.stringify(grant) };
}
