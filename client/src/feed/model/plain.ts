import { type Language, localise } from "@firebreak/shared/text";
import type { PostRow } from "@firebreak/shared/views";

/** A text with each of its signs folded, and where in the text each folded sign came from. */
export interface Folded {
  text: string;
  /** Index into the original for each index of `text`, and one more for its end. */
  origin: readonly number[];
}

/** Without case, and without accents where `accents` is false: `dap` then finds `đập`. */
export function fold(text: string, accents: boolean): Folded {
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  // NFC first, so that an accent typed as a sign of its own is one with its letter.
  for (const sign of text.normalize("NFC")) {
    const plain = accents ? sign.toLowerCase() : plainText(sign);
    for (let index = 0; index < plain.length; index += 1) origin.push(at);
    folded += plain;
    at += sign.length;
  }
  origin.push(at);
  return { text: folded, origin };
}

/** Without case and accents. */
export function plainText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

/** Everything that one can look for in a post, in the page's language. */
export function searchText(post: PostRow, language: Language): string {
  const { author, channelName, headline, title } = post;
  return [post.text, headline, title, author.name, author.handle, channelName]
    .map((part) => localise(part, language))
    .join("\n");
}

const kept: Record<Language, WeakMap<PostRow, { exact: string; plain: string }>> = {
  vi: new WeakMap(),
  en: new WeakMap(),
};

/** {@link searchText} without case, and beside it without accents as well. Rows never change: it is worked out once. */
export function searchable(post: PostRow, language: Language): { exact: string; plain: string } {
  const known = kept[language].get(post);
  if (known !== undefined) return known;
  const whole = searchText(post, language).normalize("NFC");
  const made = { exact: whole.toLowerCase(), plain: plainText(whole) };
  kept[language].set(post, made);
  return made;
}
