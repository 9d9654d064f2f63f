import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type Pair,
  type YAMLMap,
} from "yaml";
import { keyText } from "./keyText.ts";
import { lineFinder } from "./lines.ts";
import type { Finding, Path, ScenarioProblem } from "./problem.ts";

/** Puts findings in their place in a file. */
export interface Locator {
  /** The problem at the finding's path, or, where nothing stands there, at what should hold it. */
  place(finding: Finding): ScenarioProblem;
  /** The problem at a character offset; its path is that of the innermost thing around it. */
  atOffset(offset: number, finding: Omit<Finding, "path" | "onKey">): ScenarioProblem;
  lineOf(offset: number): number;
}

/** The pairs of a map by the names of their keys: a map may hold thousands, and be asked as often. */
type PairIndex = WeakMap<YAMLMap, ReadonlyMap<string, Pair>>;

export function locatorOf(
  document: Document.Parsed | null,
  data: unknown,
  text: string,
  file: string,
): Locator {
  const pairs: PairIndex = new WeakMap();
  const point = lineFinder(text);

  return {
    lineOf: (offset) => point(offset).line,
    place({ severity, code, path, message, hint, onKey }) {
      const offset = document === null ? 0 : offsetOf(document, path, onKey === true, pairs);
      return { severity, code, file, ...point(offset), key: keyText(path, data), path, message, hint };
    },
    atOffset(offset, { severity, code, message, hint }) {
      const path = document === null ? [] : pathAt(document.contents, offset);
      return { severity, code, file, ...point(offset), key: keyText(path, data), path, message, hint };
    },
  };
}

/** The offset of the value at a path; of its key where the value starts on a later line. */
function offsetOf(document: Document.Parsed, path: Path, onKey: boolean, pairs: PairIndex): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = pairsOf(node, pairs).get(String(step));
      if (pair === undefined) return offset;
      const wanted = onKey && depth === path.length - 1;
      const value = wanted || isBlock(pair.value) ? undefined : startOf(pair.value);
      offset = value ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number" && step < node.items.length) {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function pairsOf(map: YAMLMap, index: PairIndex): ReadonlyMap<string, Pair> {
  const known = index.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
  index.set(map, known);
  return known;
}

function pathAt(contents: unknown, offset: number): Path {
  const path: (string | number)[] = [];
  let node = contents;
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => (startOf(key) ?? Infinity) <= offset);
      if (pair === undefined) return path;
      path.push(nameOf(pair.key));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex((item) => (startOf(item) ?? Infinity) <= offset);
      if (index < 0) return path;
      path.push(index);
      node = node.items[index];
    } else return path;
  }
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "?";
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function isBlock(node: unknown): boolean {
  return isCollection(node) && node.flow !== true;
}
