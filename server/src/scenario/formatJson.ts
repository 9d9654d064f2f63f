/** The width that the house's formatter is set to. */
const WIDTH = 110;

/** JSON laid out as Prettier lays it out, so that a generated file passes the format check. */
export function formatJson(value: unknown): string {
  return `${layOut(value, "", 0)}\n`;
}

/** `taken`: the characters that stand on the line before the value, and the comma after it. */
function layOut(value: unknown, indent: string, taken: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, child]) => child !== undefined);
    if (entries.length === 0) return "{}";
    const lines = entries.map(([key, child]) => {
      const name = `${inner}${JSON.stringify(key)}: `;
      return `${name}${layOut(child, inner, name.length + 1)}`;
    });
    return `{\n${lines.join(",\n")}\n${indent}}`;
  }
  const items = value.map((item) => layOut(item, inner, inner.length + 1));
  const line = `[${items.join(", ")}]`;
  const fits = !line.includes("\n") && line.length + taken <= WIDTH;
  return fits ? line : `[\n${items.map((item) => inner + item).join(",\n")}\n${indent}]`;
}
