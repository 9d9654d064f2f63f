import type { Environment } from "../../../../connection/environment.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { bundles } from "./bundles.ts";
import type { KeptDrafts } from "./keptWords.ts";
import { createSharedText, mergedUpdates, type Selection } from "./sharedText.ts";

/** Typing is gathered for so long before it is sent, ms: a command a keystroke would only fill the log. */
const GATHER_MS = 400;

export interface DraftReading {
  readonly text: string;
  /** Set where the text changed under the writer: where the selection has come to. */
  readonly selection: Selection | null;
  /** `waiting`: typed here and not yet in the log. `refused`: the server did not take it. */
  readonly unsent: "none" | "waiting" | "refused";
}

/**
 * One person's typing in one draft: merged with everybody else's here at once, gathered, sent, and kept
 * until it is acknowledged.
 */
export interface DraftSession {
  get: () => DraftReading;
  subscribe: (listener: () => void) => () => void;
  /** What the field holds now. While `composing` (an input method is at work) nothing of it is sent. */
  type(value: string, caret: number, composing: boolean): void;
  /** The draft as the view has it; `open` while the server takes typing in it. */
  receive(doc: string | null, open: boolean, selection: () => Selection | null): void;
  undo(): void;
  redo(): void;
  /** Hands over at once what has been gathered: whatever is sent next then stands behind it in the queue. */
  flush: () => void;
  /** The writer gives up what has not been taken. */
  discard(): void;
}

export interface DraftSessionOptions {
  response: string;
  doc: string;
  kept: KeptDrafts;
  /** Resolves when the server has acknowledged the update (base64), rejects when it has refused it. */
  send: (update: string) => Promise<unknown>;
  after: Environment["after"];
}

export function createDraftSession({ response, doc, kept, send, after }: DraftSessionOptions): DraftSession {
  const listeners = new Set<() => void>();
  let gathered: Uint8Array[] = [];
  let sent: Uint8Array[] = [];
  let refused = false;
  let isOpen = true;
  let discarded = false;
  let cancel: (() => void) | null = null;
  /** What the field holds while an input method composes; the shared text waits for the end of it. */
  let composed: { value: string; caret: number } | null = null;
  let held: string | null = null;
  let reading: DraftReading;

  const shared = createSharedText((update) => {
    gathered.push(update);
    refused = false;
    keep();
    schedule();
  });
  const left = kept.of(response);
  shared.merge(doc, null);
  for (const { update } of left) {
    // It has not been acknowledged as far as anybody here knows; sent twice it does no harm.
    shared.merge(update, null);
    gathered.push(fromBase64(update));
  }
  reading = { text: shared.text(), selection: null, unsent: left.length === 0 ? "none" : "waiting" };
  if (left.length > 0) schedule();

  function keep(): void {
    if (discarded) return;
    const unsent = [...sent, ...gathered];
    if (unsent.length === 0) kept.forget(response);
    else kept.keep(response, { update: toBase64(mergedUpdates(unsent)), text: shared.text() });
  }

  function tell(selection: Selection | null = null): void {
    const unsent = refused ? "refused" : gathered.length + sent.length > 0 ? "waiting" : "none";
    reading = { text: composed?.value ?? shared.text(), selection, unsent };
    for (const listener of [...listeners]) listener();
  }

  /** One command at a time: what is typed while it is on its way, or while there is no line, goes with the next. */
  function schedule(): void {
    if (cancel !== null || sent.length > 0 || refused || discarded || gathered.length === 0) return;
    cancel = after(GATHER_MS, () => {
      cancel = null;
      hand();
    });
  }

  function hand(): void {
    cancel?.();
    cancel = null;
    const updates = bundles(gathered).map((bundle) => mergedUpdates(bundle));
    gathered = [];
    sent.push(...updates);
    for (const update of updates) {
      const settle = (taken: boolean): void => {
        sent = sent.filter((each) => each !== update);
        if (!taken) {
          gathered.unshift(update);
          refused = true;
        }
        keep();
        schedule();
        tell();
      };
      send(toBase64(update)).then(
        () => settle(true),
        () => settle(false),
      );
    }
  }

  return {
    get: () => reading,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(value, caret, composing) {
      if (composing) {
        composed = { value, caret };
        return tell();
      }
      composed = null;
      shared.write(value, caret);
      const waiting = held;
      held = null;
      tell(waiting === null ? null : shared.merge(waiting, { start: caret, end: caret }));
    },
    receive(state, open, selection) {
      // What was refused because the draft was closed goes out when it is opened again.
      if (open && !isOpen) refused = false;
      isOpen = open;
      if (state !== null && composed !== null) held = state;
      else if (state !== null) {
        const before = shared.text();
        const moved = shared.merge(state, selection());
        if (shared.text() !== before) tell(moved);
      }
      if (open) schedule();
    },
    undo() {
      if (composed === null) tell(shared.undo());
    },
    redo() {
      if (composed === null) tell(shared.redo());
    },
    flush() {
      if (gathered.length > 0 && !refused) hand();
    },
    discard() {
      discarded = true;
      cancel?.();
      gathered = [];
      kept.forget(response);
    },
  };
}
