import type { Path } from "./problem.ts";
import { scenarioJsonSchema, type JsonSchema } from "./schema.ts";

const TYPES: Record<string, string> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
};

/** Places that show nothing but the form of an id and of a duration. */
const FORMS: readonly Path[] = [["id"], ["claims", 0, "becomes", "at"]];

/** The keys that the schema knows at a path, over all forms that may stand there. */
export function knownKeys(path: Path): string[] {
  const keys = nodesAt(path).flatMap((node) => [
    ...Object.keys(node.properties ?? {}),
    ...(wordsOf(node.propertyNames) ?? []),
  ]);
  return [...new Set(keys)];
}

/** The words that may stand at a path, or undefined where the schema lists none. */
export function knownWords(path: Path): string[] | undefined {
  const words = nodesAt(path).flatMap((node) => wordsOf(node) ?? []);
  return words.length === 0 ? undefined : [...new Set(words)];
}

/** What the schema wants at a path, in words: its values, its description or its type. */
export function expectedAt(path: Path): string {
  if (path.length === 0) return `a map with the keys ${knownKeys([]).slice(0, 4).join(", ")} and so on`;
  const nodes = nodesAt(path);
  const words = knownWords(path);
  const parts: string[] = [];
  if (words !== undefined) parts.push(words.length === 1 ? `${words[0]}` : `one of ${words.join(", ")}`);
  // Of a text the description says more than its being one.
  const type = nodes.find((node) => node.type !== undefined)?.type;
  if (words === undefined && typeof type === "string" && type !== "string") parts.push(TYPES[type] ?? type);
  const described = nodes.find((node) => node.description !== undefined);
  if (described?.description !== undefined) parts.push(`${described.description}${formOf(described)}`);
  if (described !== undefined || words !== undefined) return parts.join(": ");
  const types = nodes.map((node) => TYPES[String(node.type)]).filter((type) => type !== undefined);
  return [...new Set(types)].join(", or ");
}

/** Where the form is one that the format uses all over, its own words, after those of the place. */
function formOf(node: JsonSchema): string {
  if (node["pattern"] === undefined) return "";
  const general = FORMS.flatMap(nodesAt).find((form) => form["pattern"] === node["pattern"]);
  return general?.description === undefined || general.description === node.description
    ? ""
    : ` ${general.description}`;
}

/** Every schema that could speak of what stands at a path. */
function nodesAt(path: Path): JsonSchema[] {
  let nodes = unfold(scenarioJsonSchema());
  for (const step of path) nodes = nodes.flatMap((node) => below(node, step)).flatMap(unfold);
  return nodes;
}

function below(node: JsonSchema, step: string | number): JsonSchema[] {
  if (typeof step === "number") return schemas(node.items);
  const { properties } = node;
  if (properties !== undefined && Object.hasOwn(properties, step)) return schemas(properties[step]);
  return schemas(node.additionalProperties);
}

/** A schema with what it refers to and its alternatives, itself first. */
function unfold(node: JsonSchema): JsonSchema[] {
  const name = node.$ref?.split("/").at(-1);
  const target = name === undefined ? undefined : scenarioJsonSchema().$defs?.[name];
  return [node, ...schemas(target).flatMap(unfold), ...schemas(node.anyOf).flatMap(unfold)];
}

/** Schemas out of a place that may hold none, one, several, or only true or false. */
function schemas(value: unknown): JsonSchema[] {
  if (Array.isArray(value)) return value.flatMap(schemas);
  return isSchema(value) ? [value] : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}

function wordsOf(node: unknown): string[] | undefined {
  const [schema] = schemas(node);
  if (schema === undefined) return undefined;
  const words = schema.const === undefined ? schema.enum : [schema.const];
  return words === undefined ? undefined : [...new Set(words.map(String))];
}
