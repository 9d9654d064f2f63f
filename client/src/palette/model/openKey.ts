/** What of a pressed key the palette decides by. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  /** An input method makes a letter of it; Safari tells by the code 229 alone. */
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** The press belongs to an input method: nothing of the palette's own may happen. */
export function isComposed({ isComposing, keyCode }: Pick<Press, "isComposing" | "keyCode">): boolean {
  return isComposing || keyCode === 229;
}

/**
 * Whether a press opens or closes the palette. On a Mac Ctrl+K is an editor's own key: it cuts the line.
 * @param writing the focus is in a field
 */
export function opensPalette(press: Press, where: { mac: boolean; writing: boolean }): boolean {
  if (press.key.toLowerCase() !== "k" || press.altKey || press.shiftKey || isComposed(press)) return false;
  if (press.metaKey) return !press.ctrlKey;
  return press.ctrlKey && !(where.mac && where.writing);
}
