import { UNITS } from "./palette.ts";

/** The CSS colour of the unit in place `index` of the scenario. The series repeats after nine. */
export function unitColour(index: number): string {
  return `var(--fb-unit-${Math.max(0, index) % UNITS.length})`;
}

/**
 * Two letters to know a unit by beside its colour: `Sở Y tế` is SY, `Health` is HE. Letters that
 * another unit before it already has give way to the next ones of its name.
 */
export function monograms(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const found = candidates(name).find((each) => !taken.has(each)) ?? candidates(name)[0] ?? "?";
    taken.add(found);
    return found;
  });
}

function candidates(name: string): string[] {
  const words = name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0];
  if (first === undefined) return [];
  const initials = words.slice(1).map((word) => first[0] + (word[0] ?? ""));
  const within = [...first].slice(1).map((letter) => first[0] + letter);
  return [...initials, ...within, ...(first[0] === undefined ? [] : [first[0]])];
}
