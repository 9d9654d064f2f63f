import type { Role, UnitLevel } from "@firebreak/shared/roles";
import type { LocalText } from "@firebreak/shared/text";

/** What one may join by: a code from a sheet of paper, or a link's token. */
export type Ticket = { readonly code: string } | { readonly token: string };

/** What a ticket leads to, as the server tells it before one joins. */
export interface Invitation {
  exercise: { id: string; title: LocalText };
  role: Role;
  unit?: { id: string; name: LocalText };
  /** What the person may do at the unit. */
  level?: UnitLevel;
  /** The site expected; the person may be somewhere else. */
  site?: string | null;
  sites: { id: string; name: LocalText }[];
  name?: string | null;
  /** `personal`: the token is already a person's, there is nothing to ask. */
  kind: "link" | "personal" | "code";
}

/** How many letters and digits a join code has. */
const CODE_LENGTH = 8;

/** A code as typed, in the form the server knows: `abcd efgh` becomes `ABCD-EFGH`; null if it is none. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return plain.length === CODE_LENGTH ? `${plain.slice(0, 4)}-${plain.slice(4)}` : null;
}

/** The ticket in a page's address (`#token=…` or `?code=…`), if it has one. */
export function ticketIn(address: { hash: string; search: string }): Ticket | null {
  const token = new URLSearchParams(address.hash.replace(/^#/, "")).get("token");
  if (token !== null && token !== "") return { token };
  const code = new URLSearchParams(address.search).get("code");
  return code === null || code === "" ? null : { code: readCode(code) ?? code };
}
