import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatJson } from "./formatJson.ts";
import { scenarioJsonSchema } from "./schema.ts";

/** Where editors look for the schema: beside the scenarios. */
export const SCHEMA_FILE = resolve(import.meta.dirname, "../../../scenarios/scenario.schema.json");

/** What stands in SCHEMA_FILE while nobody has changed the schema without writing it again. */
export function schemaText(): string {
  return formatJson(scenarioJsonSchema());
}

// `node server/src/scenario/writeSchema.ts`, after every change of shared/src/scenario.ts.
if (import.meta.main) writeFileSync(SCHEMA_FILE, schemaText());
