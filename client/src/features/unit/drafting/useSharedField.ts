import type { ResponseRow } from "@firebreak/shared/views";
import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import type { DraftReading, DraftSession } from "./model/draftSession.ts";
import { isShared } from "./model/openness.ts";

export interface SharedField {
  reading: DraftReading;
  props: {
    ref: RefObject<HTMLTextAreaElement | null>;
    value: string;
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
    onCompositionStart: () => void;
    onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => void;
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  };
}

/** Ties a text field to a draft's session: typing goes in, and what others type comes out around the caret. */
export function useSharedField(
  session: DraftSession,
  row: ResponseRow,
  able: boolean,
  focused: boolean,
): SharedField {
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const reading = useSyncExternalStore(session.subscribe, session.get);
  const { doc } = row;
  const open = able && isShared(row);

  useEffect(() => {
    session.receive(doc, open, () => {
      const node = field.current;
      return node === null ? null : { start: node.selectionStart, end: node.selectionEnd };
    });
  }, [session, doc, open]);

  // A new value puts a field's caret at its end; back to where it belongs before anything is painted.
  useLayoutEffect(() => {
    const node = field.current;
    if (node === null || reading.selection === null || document.activeElement !== node) return;
    const { scrollTop } = node;
    node.setSelectionRange(reading.selection.start, reading.selection.end);
    node.scrollTop = scrollTop;
  }, [reading]);

  useEffect(() => {
    const node = field.current;
    if (!focused || node === null) return;
    node.focus();
    node.setSelectionRange(node.value.length, node.value.length);
  }, [focused]);

  useEffect(
    () => () => {
      // The field goes in the middle of a word: what stands in it counts as typed.
      const { text } = session.get();
      if (composing.current) session.type(text, text.length, false);
      session.flush();
      session.receive(null, false, () => null);
    },
    [session],
  );

  return {
    reading,
    props: {
      ref: field,
      value: reading.text,
      onChange({ currentTarget }) {
        session.type(currentTarget.value, currentTarget.selectionEnd, composing.current);
      },
      onCompositionStart() {
        composing.current = true;
        session.type(reading.text, 0, true);
      },
      onCompositionEnd({ currentTarget }) {
        composing.current = false;
        session.type(currentTarget.value, currentTarget.selectionEnd, false);
      },
      onKeyDown(event) {
        if (event.key === "Escape" && !composing.current) event.currentTarget.blur();
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        const key = event.key.toLowerCase();
        if (key !== "z" && key !== "y") return;
        // The browser's own undo would put back the whole text as it was, others' words and all.
        event.preventDefault();
        if (event.currentTarget.readOnly) return;
        if (key === "y" || event.shiftKey) session.redo();
        else session.undo();
      },
    },
  };
}
