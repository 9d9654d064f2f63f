const KEYS: ReadonlySet<string> = new Set(["truth", "verdict", "stance"]);

/**
 * The truth of a claim is a word, but YAML reads a bare `true` or `false` as a logical value. An author
 * who writes `truth: false` means the word, so it is put back, in place, before the schema is asked.
 */
export function quoteBareTruths(data: unknown): void {
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === "boolean" && KEYS.has(key)) Reflect.set(data, key, String(value));
    else quoteBareTruths(value);
  }
}
