import { z } from "zod";

export interface Wrong {
  message: string;
  path: PropertyKey[];
}

/** As much of a sender's own key as goes back to them. */
const KEY_SHOWN = 64;

/** The first thing wrong with a packet of this schema and where, in words that say what would be right. */
export function whatIsWrong(error: z.ZodError, schema: z.core.$ZodType): Wrong {
  return describe(error.issues[0], schema);
}

function describe(issue: z.core.$ZodIssue | undefined, schema: z.core.$ZodType | undefined): Wrong {
  if (issue === undefined) return { message: "the packet is malformed", path: [] };
  const { path } = issue;
  switch (issue.code) {
    case "invalid_type":
      if (!issue.message.endsWith("received undefined") || path.length === 0) return issue;
      return { message: `${String(path.at(-1))} is missing: ${issue.expected} is due`, path };
    case "unrecognized_keys": {
      const key = (issue.keys[0] ?? "").slice(0, KEY_SHOWN).toWellFormed();
      const known = keysOf(schema);
      const due = known.length === 0 ? "none is due" : `due are ${known.join(", ")}`;
      return { message: `the key ${JSON.stringify(key)} does not belong here: ${due}`, path: [...path, key] };
    }
    case "invalid_union": {
      const branch = meant(issue.errors);
      const option = schema instanceof z.ZodUnion ? schema.options[branch] : undefined;
      const inner = describe(issue.errors[branch]?.[0], option);
      return { message: inner.message, path: [...path, ...inner.path] };
    }
    default:
      return issue;
  }
}

/** Of a union's branches the one that was meant: it knows every key that was given, or else faults least. */
function meant(branches: readonly (readonly z.core.$ZodIssue[])[]): number {
  const strange = (branch: readonly z.core.$ZodIssue[]) =>
    branch.some((issue) => issue.code === "unrecognized_keys") ? 1 : 0;
  const ranked = [...branches.entries()].sort(
    ([, a], [, b]) => strange(a) - strange(b) || a.length - b.length,
  );
  return ranked[0]?.[0] ?? 0;
}

/** The keys that an object of this schema may have; of a union, those of all its branches. */
function keysOf(schema: z.core.$ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => keysOf(option)))];
  return [];
}
