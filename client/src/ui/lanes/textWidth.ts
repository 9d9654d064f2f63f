const NARROW = /[iljtfrI1.,:;'"!|()[\]\s]/;
const WIDE = /[mwMW@%&…—]/;
const UPPER = /[\p{Lu}\p{N}]/u;
const ELLIPSIS_EMS = 0.92;

/** Widths (em) of the signs met so far: a layout asks for the same few hundred thousands of times. */
const known = new Map<string, number>();

function emsOf(sign: string): number {
  const found = known.get(sign);
  if (found !== undefined) return found;
  // Marks above and below letters take no width of their own.
  const letter = sign.normalize("NFD").replace(/\p{M}/gu, "");
  const ems =
    letter === ""
      ? 0
      : NARROW.test(letter)
        ? 0.34
        : WIDE.test(letter)
          ? 0.92
          : UPPER.test(letter)
            ? 0.7
            : 0.585;
  known.set(sign, ems);
  return ems;
}

/**
 * About how wide a text is in our typeface, px: by kinds of letters, without asking the browser, so that
 * the layout stays a pure function. Errs to the wide side.
 */
export function textWidth(text: string, fontPx: number): number {
  let ems = 0;
  for (const sign of text) ems += emsOf(sign);
  return ems * fontPx;
}

/** Shortest part of a text that is worth showing. */
const LEAST_LETTERS = 5;

/** The text, cut at a word where it is too long for `roomPx`; null where too little of it would be left. */
export function fitText(text: string, roomPx: number, fontPx: number): string | null {
  const room = roomPx / fontPx;
  let ems = 0;
  let at = 0;
  /** How much of the text fits with an ellipsis behind it. */
  let end = 0;
  for (const sign of text) {
    ems += emsOf(sign);
    if (ems > room) return cutAt(text, end);
    at += sign.length;
    if (ems + ELLIPSIS_EMS <= room) end = at;
  }
  return text;
}

function cutAt(text: string, end: number): string | null {
  const space = text.lastIndexOf(" ", end);
  const cut = text.slice(0, space > end * 0.6 ? space : end).trimEnd();
  return cut.length < LEAST_LETTERS ? null : `${cut}…`;
}
