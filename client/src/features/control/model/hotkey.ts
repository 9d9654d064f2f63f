/** What of a pressed key decides whether it is a shortcut. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  /** Tag (upper case) and role of the element that has the focus. */
  tag: string;
  role: string | null;
  editable: boolean;
  /** A modal dialog is open: the keys are its own. */
  inDialog: boolean;
}

const WRITING = new Set(["INPUT", "TEXTAREA", "SELECT"]);
const PRESSABLE = new Set(["BUTTON", "A", "SUMMARY"]);

/**
 * The shortcut that a key press asks for, or null. Letters belong to whoever writes; Space and Enter
 * belong to the button that has the focus; Escape reaches everywhere.
 */
export function hotkeyOf(press: KeyPress): string | null {
  if (press.inDialog || press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key === "Escape") return key;
  if (press.editable || WRITING.has(press.tag)) return null;
  const pressable =
    PRESSABLE.has(press.tag) || ["button", "tab", "menuitem", "radio"].includes(press.role ?? "");
  if ((key === " " || key === "Enter") && pressable) return null;
  return key;
}
