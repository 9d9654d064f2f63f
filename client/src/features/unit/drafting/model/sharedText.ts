import * as Y from "yjs";
import { fromBase64 } from "./base64.ts";
import { changeBetween } from "./textChange.ts";

/** Where the caret is, or what is selected, in a text field. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** A draft's shared document on this page: one text that everybody's typing merges into. */
export interface SharedText {
  text(): string;
  /** Makes the text what a field now holds, by the one stretch that differs. */
  write(value: string, caret: number): void;
  /** Merges what the server or an earlier page holds. Answers where the selection has come to. */
  merge(update: string, selection: Selection | null): Selection | null;
  /** Takes back this page's own last typing and nobody else's. Answers where it was; null where there is none. */
  undo(): Selection | null;
  redo(): Selection | null;
  destroy(): void;
}

/** Marks what came from elsewhere: it is neither sent nor undone. */
const ELSEWHERE = Symbol("elsewhere");
const HERE = Symbol("here");

/** @param onTyped hears of each change made here, as an update */
export function createSharedText(onTyped: (update: Uint8Array) => void): SharedText {
  const doc = new Y.Doc();
  const shared = doc.getText("text");
  const undoing = new Y.UndoManager(shared, { trackedOrigins: new Set([HERE]) });
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== ELSEWHERE) onTyped(update);
  });

  function stepped(step: () => unknown): Selection | null {
    const before = shared.toJSON();
    if (step() === null) return null;
    const after = shared.toJSON();
    const change = changeBetween(before, after, 0);
    const caret = change === null ? after.length : change.at + change.inserted.length;
    return { start: caret, end: caret };
  }

  return {
    text: () => shared.toJSON(),
    write(value, caret) {
      const change = changeBetween(shared.toJSON(), value, caret);
      if (change === null) return;
      doc.transact(() => {
        if (change.removed > 0) shared.delete(change.at, change.removed);
        if (change.inserted !== "") shared.insert(change.at, change.inserted);
      }, HERE);
    },
    merge(update, selection) {
      // A caret stays behind one's own last character, whatever others put there; a selection keeps its words.
      const { start = 0, end = 0 } = selection ?? {};
      const from = Y.createRelativePositionFromTypeIndex(shared, start, start === end ? -1 : 0);
      const to = Y.createRelativePositionFromTypeIndex(shared, end, -1);
      Y.applyUpdate(doc, fromBase64(update), ELSEWHERE);
      if (selection === null) return null;
      const indexOf = (position: Y.RelativePosition, otherwise: number): number =>
        Y.createAbsolutePositionFromRelativePosition(position, doc)?.index ?? otherwise;
      return { start: indexOf(from, start), end: indexOf(to, end) };
    },
    undo: () => stepped(() => undoing.undo()),
    redo: () => stepped(() => undoing.redo()),
    destroy: () => doc.destroy(),
  };
}

/** Several updates as one. */
export function mergedUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...updates]);
}
