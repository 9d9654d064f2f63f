/** On a Mac shortcuts go by Cmd, elsewhere by Ctrl. */
export const IS_MAC = /Mac|iP(hone|ad|od)/.test(navigator.userAgent);

/** The palette's key as it is written on the keyboard. */
export const PALETTE_KEY = IS_MAC ? "⌘K" : "Ctrl K";
