import type { CommandInput } from "@firebreak/shared/commands";
import type { View } from "@firebreak/shared/views";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { send, useDrill, useView } from "../../../store/drill.ts";
import { createKeptTexts } from "../model/keptTexts.ts";
import type { DeskCommand } from "../model/obstacles.ts";
import { browserStorage } from "./browserStorage.ts";
import { useDesk } from "./deskContext.ts";

const texts = createKeptTexts(browserStorage(() => localStorage));

export interface KeptForm<F> {
  readonly fields: F;
  /** It has been sent and the server has not answered. */
  readonly sending: boolean;
  /** The command it has been sent as; null unless it is being sent. */
  readonly sendingAs: string | null;
  edit: (change: Partial<F>) => void;
  clear: () => void;
  /** Sends; the text goes only when the server has accepted. Answers whether it has. */
  submit: <T extends DeskCommand>(type: T, data: CommandInput<T>) => Promise<boolean>;
}

export interface KeptOptions<F> {
  /** Names the form among the person's forms of this exercise. */
  form: string;
  empty: F;
  fits: (value: unknown) => value is F;
  /** Whether the view already holds what these fields were sent as: tells a reloaded page that it has gone through. */
  arrived: (view: View, fields: F) => boolean;
}

/** A form whose text is kept in the browser until the command that carries it is acknowledged. */
export function useKept<F extends object>({ form, empty, fits, arrived }: KeptOptions<F>): KeptForm<F> {
  const { exercise, person } = useDesk();
  const key = `firebreak.desk.${exercise.id}/${person.id}/${form}`;
  const kept = useSyncExternalStore(texts.subscribe, () => texts.peek(key));
  const fitting = kept !== null && fits(kept.fields) ? kept.fields : null;
  const fields = fitting ?? empty;
  const sent = fitting === null ? null : (kept?.sent ?? null);
  const sendingAs = useDrill((state) =>
    sent === null
      ? null
      : (state.pending.find(({ type, data }) => JSON.stringify({ type, data }) === sent)?.type ?? null),
  );
  const sending = sendingAs !== null;
  const through = useView((view) => sent !== null && arrived(view, fields));

  useEffect(() => {
    if (through && !sending) texts.forget(key);
  }, [through, sending, key]);

  const edit = useCallback(
    (change: Partial<F>) => texts.write(key, { fields: { ...fields, ...change }, sent: null }),
    [key, fields],
  );
  const clear = useCallback(() => texts.forget(key), [key]);
  const submit: KeptForm<F>["submit"] = useCallback(
    async (type, data) => {
      texts.write(key, { fields, sent: JSON.stringify({ type, data }) });
      try {
        await send(type, data);
        texts.forget(key);
        return true;
      } catch {
        // The refusal has been shown in words; the text stays for another try.
        texts.write(key, { fields, sent: null });
        return false;
      }
    },
    [key, fields],
  );
  return { fields, sending, sendingAs, edit, clear, submit };
}

/** Whether `value` is an object of strings with the fields of `like`: what most forms keep. */
export function isTexts<F extends Record<string, string>>(like: F): (value: unknown) => value is F {
  return (value): value is F =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(like).every((name) => typeof (value as Record<string, unknown>)[name] === "string");
}
