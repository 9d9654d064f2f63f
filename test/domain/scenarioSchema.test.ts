import { readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { formatJson } from "../../server/src/scenario/formatJson.ts";
import { scenarioJsonSchema } from "../../server/src/scenario/schema.ts";
import { SCHEMA_FILE, schemaText } from "../../server/src/scenario/writeSchema.ts";

describe("the scenario's JSON Schema", () => {
  it("SCN-40 in the repository is the one that the code makes: else run writeSchema.ts", () => {
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(schemaText());
  });

  it("SCN-40 names its draft, its id and its title, and describes what an author writes", () => {
    const schema = scenarioJsonSchema();
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:firebreak:scenario:1",
      title: "Firebreak scenario",
      type: "object",
      additionalProperties: false,
    });
    // What has a default may be left out.
    expect(schema["required"]).toContain("injects");
    expect(schema["required"]).not.toContain("voices");
    expect(schema.properties?.["duration"]).toMatchObject({
      description: expect.stringContaining("ENDEX") as string,
    });
  });

  it("SCN-40 holds conditions once, referring to themselves", () => {
    const { $defs } = scenarioJsonSchema();
    expect(Object.keys($defs ?? {}).toSorted()).toEqual(["condition", "text"]);
    expect(JSON.stringify($defs?.["condition"])).toContain('"not":{"$ref":"#/$defs/condition"}');
  });

  it("SCN-40 lets editors accept a truth without quotes, as the loader does", () => {
    expect(JSON.stringify(scenarioJsonSchema())).toContain('"unresolved","true","opinion",true,false]');
  });

  it("SCN-40 is laid out as the formatter would", async () => {
    const layout = { parser: "json", printWidth: 110 };
    for (const text of [
      schemaText(),
      formatJson({
        a: [],
        b: {},
        c: ["x".repeat(50), "y".repeat(42)],
        d: ["x".repeat(50), "y".repeat(41)],
        e: [[1, 2], "z"],
      }),
      formatJson({ a: [{ b: 1 }, { c: [true, null] }] }),
    ]) {
      expect(await format(text, layout)).toBe(text);
    }
  });
});
