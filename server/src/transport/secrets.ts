import { createHash, randomBytes, randomInt } from "node:crypto";

/** Letters and digits that nobody mistakes for one another when a code is read out in a hall. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A random 256-bit token, in base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A join code as people write it, `K7QM-3XWD`: eight signs of thirty, 39 bits. */
export function newCode(): string {
  const signs = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** A code as somebody typed it, brought to its written form; null where it can't be one. */
export function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return signs.length === 8 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null;
}

/** What is stored in place of a token or code: secrets of full length need no salt and no stretching. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
