import type { Path } from "./problem.ts";

/** Steps of a path that are shown; a longer one is a bracket gone wrong. */
const LONGEST = 24;

/** A path as authors write it: `injects[3].to[0]`. */
export function pathText(path: Path): string {
  let text = "";
  for (const step of path.slice(0, LONGEST)) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!/^[\p{L}\p{N}_-]{1,80}$/u.test(step)) text += `[${JSON.stringify(step.slice(0, 80))}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return path.length > LONGEST ? `${text}…` : text;
}

/**
 * A path with the ids of the things it passes through, since nobody counts list items:
 * `injects[3].expect[0].unit (viral-post/verify)`.
 */
export function keyText(path: Path, data: unknown): string {
  const ids: string[] = [];
  let value = data;
  for (const step of path) {
    value = childOf(value, step);
    const id = typeof step === "number" ? childOf(value, "id") : undefined;
    if (typeof id === "string" && id !== "") ids.push(id.slice(0, 80));
  }
  return ids.length === 0 ? pathText(path) : `${pathText(path)} (${ids.join("/")})`;
}

/** The value under a key or list position, or undefined where there is none. */
export function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}

/** The value at a path, or undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(childOf, data);
}

/** Whether something, if only an empty value, stands at a path. */
export function isPresent(data: unknown, path: Path): boolean {
  const last = path.at(-1);
  if (last === undefined) return data !== undefined;
  const parent = valueAt(data, path.slice(0, -1));
  return typeof parent === "object" && parent !== null && Object.hasOwn(parent, last);
}
