import type { CallRow } from "@firebreak/shared/views";
import { IconSend2 } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { Field } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import { turnOf } from "./liveCalls.ts";
import { Lines } from "./Lines.tsx";
import classes from "./Talk.module.css";

const EMPTY = { text: "" };

export interface TalkProps {
  row: CallRow;
  /** The caller's. */
  name: string;
  /** It was picked up here: the field takes the focus. */
  focus: boolean;
}

/** What is said in a call, and the unit's next words. The turn is shown, not forced: people do interrupt. */
export function Talk({ row, name, focus }: TalkProps) {
  const { t } = useTranslation("calls");
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useKept({
    form: `call/${row.id}`,
    empty: EMPTY,
    fits: isTexts<{ text: string }>(EMPTY),
    arrived: (view, { text }) =>
      view.calls[row.id]?.lines.some((line) => line.who === "unit" && line.text === text.trim()) === true,
  });
  const words = form.fields.text.trim();
  const ours = turnOf(row) === "unit";

  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  function say(): void {
    if (words === "") return;
    void form.submit("call.say", { call: row.id, text: words }).then(() => field.current?.focus());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    say();
  }

  return (
    <div className={classes.talk}>
      <Lines row={row} name={name} label={t("unit.conversation", { name })} />
      <p className={classes.turn} data-ours={ours} role="status">
        {ours
          ? t("unit.yourTurn")
          : t(row.lines.length === 0 ? "unit.theyBegin" : "unit.theirTurn", { name })}
      </p>
      <div className={classes.form} onKeyDown={onKeyDown}>
        <Field
          ref={field}
          label={t("unit.say", { name })}
          unlabelled
          rows={1}
          maxLength={20_000}
          placeholder={t("unit.say", { name })}
          value={form.fields.text}
          readOnly={form.sending}
          onChange={(text) => form.edit({ text })}
        />
        <Act
          command="call.say"
          icon={IconSend2}
          tone={ours ? "primary" : "plain"}
          label={t("unit.send")}
          sending={form.sending}
          because={words === "" ? t("unit.sayHint") : null}
          onAct={say}
        />
      </div>
    </div>
  );
}
