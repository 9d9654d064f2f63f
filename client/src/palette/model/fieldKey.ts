import { isComposed, type Press } from "./openKey.ts";

/** What a press in the palette's field does; null: it is the field's own. */
export type FieldKey = "next" | "previous" | "pageDown" | "pageUp" | "choose" | "back" | { letter: string };

export function fieldKeyOf(
  press: Press,
  at: { typed: string; nested: boolean; letters: boolean },
): FieldKey | null {
  if (isComposed(press)) return null;
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey;
  switch (press.key) {
    case "ArrowDown":
      return "next";
    case "ArrowUp":
      return "previous";
    case "PageDown":
      return "pageDown";
    case "PageUp":
      return "pageUp";
    case "Enter":
      return press.repeat ? null : "choose";
    case "Backspace":
      // Whoever holds the key down empties the field, and stays.
      return at.nested && at.typed === "" && !press.repeat ? "back" : null;
    default:
      if (press.ctrlKey && !press.metaKey && press.key === "n") return "next";
      if (press.ctrlKey && !press.metaKey && press.key === "p") return "previous";
      return at.letters && plain && at.typed === "" && press.key.length === 1
        ? { letter: press.key.toUpperCase() }
        : null;
  }
}
