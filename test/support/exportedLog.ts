import { createHash } from "node:crypto";

/** A line of an exported log as it was written: nothing of the product has read it. */
export interface RawLine {
  seq: number;
  at: string;
  playMs: number | null;
  type: string;
  actor: { person?: string; role: string; unit?: string; site?: string };
  data: Record<string, unknown>;
  prev: string;
  hash: string;
}

/** The log that the control cell downloads, text and lines. */
export async function exportedLog(
  url: string,
  exercise: string,
  controlLink: string,
): Promise<{ text: string; lines: RawLine[] }> {
  const token = new URL(controlLink).hash.slice("#token=".length);
  const answer = await fetch(`${url}/api/exercises/${exercise}/log`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`the log is refused: ${answer.status}`);
  const text = await answer.text();
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as RawLine);
  return { text, lines };
}

/**
 * What is wrong with the chain, or null: each hash is the SHA-256 of the one before (64 zeros at first) and the
 * record's canonical JSON (RFC 8785) without its own. Written after the design's words, apart from the product's.
 */
export function chainFault(lines: readonly RawLine[]): string | null {
  let before = "0".repeat(64);
  for (const [index, line] of lines.entries()) {
    const { hash, ...rest } = line;
    if (line.seq !== index + 1) return `seq ${line.seq} stands at place ${index + 1}`;
    if (line.prev !== before) return `prev of ${line.seq} is not the hash in front`;
    const expected = createHash("sha256")
      .update(before + canonical(rest))
      .digest("hex");
    if (hash !== expected) return `hash of ${line.seq} is not its record's`;
    before = hash;
  }
  return null;
}

/** Members in the order of their names' code units; numbers and texts as JSON writes them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`);
  return `{${members.join(",")}}`;
}
