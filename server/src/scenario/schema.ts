import { conditionSchema, scenarioSchema } from "@firebreak/shared/scenario";
import { localTextSchema } from "@firebreak/shared/text";
import { z } from "zod";

/** The parts of JSON Schema that a scenario's schema uses. */
export interface JsonSchema {
  [keyword: string]: unknown;
  $ref?: string | undefined;
  $defs?: Record<string, unknown> | undefined;
  type?: string | string[] | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  properties?: Record<string, unknown> | undefined;
}

/** Names that the parts used in many places get in `$defs`. */
const PARTS = new Map<z.core.$ZodType, string>([
  [conditionSchema, "condition"],
  [localTextSchema, "text"],
]);

let cached: JsonSchema | undefined;

/**
 * The JSON Schema (draft 2020-12) of a scenario as an author writes it: what has a default may be left
 * out. Made from the same Zod schema that the loader checks with.
 */
export function scenarioJsonSchema(): JsonSchema {
  return (cached ??= generate());
}

function generate(): JsonSchema {
  for (const [part, id] of PARTS) z.globalRegistry.add(part, { ...z.globalRegistry.get(part), id });
  const { $schema, ...rest } = z.toJSONSchema(scenarioSchema, {
    target: "draft-2020-12",
    io: "input",
    override: ({ jsonSchema }) => allowBareTruths(jsonSchema),
  });
  return {
    $schema,
    $id: "urn:firebreak:scenario:1",
    title: "Firebreak scenario",
    description:
      "A tabletop exercise on an information crisis: who plays, what spreads, what is expected of whom.",
    ...rest,
  };
}

/** The loader takes `truth: false` without quotes (bareTruths.ts), so editors must not mark it. */
function allowBareTruths(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.enum?.includes("true") !== true || !schema.enum.includes("false")) return;
  delete schema.type;
  // A described copy of a schema comes here a second time.
  schema.enum = [...new Set([...schema.enum, true, false])];
}
