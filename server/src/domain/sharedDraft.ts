import * as Y from "yjs";

/** A draft that several people write at once: a Yjs document with one text, kept as base64 of its state. */
const TEXT = "text";
/** Bytes of a document's state, deletions included; far beyond what 20,000 characters need. */
const LARGEST = 400_000;

export interface SharedDraft {
  doc: string;
  text: string;
}

/** A document that holds this text. `author`: any number that no person types under, the log position for one. */
export function newDraft(text: string, author: number): SharedDraft {
  return rewrite(null, text, author);
}

/** The document with its text replaced where it differs, so that what others type at once stays in place. */
export function rewrite(before: string | null, text: string, author: number): SharedDraft {
  const doc = open(before);
  doc.clientID = author;
  const shared = doc.getText(TEXT);
  const old = shared.toJSON();
  const [start, oldEnd, newEnd] = differing(old, text);
  doc.transact(() => {
    if (oldEnd > start) shared.delete(start, oldEnd - start);
    if (newEnd > start) shared.insert(start, text.slice(start, newEnd));
  });
  return { doc: encode(doc), text };
}

/** The document with somebody's typing merged in; null where the bytes are no update of it. */
export function merge(before: string | null, update: string): SharedDraft | null {
  const doc = open(before);
  try {
    Y.applyUpdate(doc, Buffer.from(update, "base64"));
  } catch {
    return null;
  }
  const state = encode(doc);
  const text = doc.getText(TEXT).toJSON();
  if (state.length > LARGEST || !text.isWellFormed()) return null;
  return { doc: state, text };
}

function open(state: string | null): Y.Doc {
  const doc = new Y.Doc();
  if (state !== null) Y.applyUpdate(doc, Buffer.from(state, "base64"));
  return doc;
}

function encode(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64");
}

/** Where two texts begin to differ, and where, in each, they stop. Never inside a surrogate pair. */
function differing(one: string, other: string): [start: number, oneEnd: number, otherEnd: number] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  if (start > 0 && isHighSurrogate(one.charCodeAt(start - 1))) start -= 1;
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd -= 1;
    otherEnd -= 1;
  }
  if (oneEnd < one.length && isLowSurrogate(one.charCodeAt(oneEnd))) {
    oneEnd += 1;
    otherEnd += 1;
  }
  return [start, oneEnd, otherEnd];
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
