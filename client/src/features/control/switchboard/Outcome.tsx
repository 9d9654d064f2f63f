import type { CallRow } from "@firebreak/shared/views";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { Field } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import { wantsOutcome } from "./callBoard.ts";
import classes from "./Switchboard.module.css";

/**
 * What came of a call, in one line. While the call is on, sending it hangs up, with or without words;
 * afterwards it notes or changes them.
 */
export function Outcome({ row, onDone }: { row: CallRow; onDone: () => void }) {
  const { t } = useTranslation(["calls", "common"]);
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const over = row.state === "ended";
  const noted = row.outcome ?? null;
  const [changing, setChanging] = useState(false);
  const [words, setWords] = useState(noted ?? "");
  const { busy, run } = useSending();
  const field = useRef<HTMLInputElement>(null);
  const outcome = words.trim();
  const ready = !busy && (over ? outcome !== "" && mayNow(role, phase, "call.note") : true);
  const shown = over && !changing && (noted !== null || !wantsOutcome(row));

  useEffect(() => {
    // Asked for by whoever hangs up; and where the unit has hung up under the caller's hands.
    if (!over || document.activeElement === document.body) field.current?.focus();
  }, [over]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    const sent = over
      ? run("call.note", { call: row.id, outcome })
      : run("call.end", { call: row.id, ...(outcome === "" ? {} : { outcome }) });
    void sent.then((done) => {
      if (!done) return;
      setChanging(false);
      onDone();
    });
  }
  if (shown) {
    return (
      <p className={classes.outcome}>
        <span>
          <b>{t("board.outcome")}:</b> {noted ?? t("past.missed")}
        </span>
        {mayNow(role, phase, "call.note") ? (
          <Action kind="quiet" onClick={() => setChanging(true)}>
            {t("board.outcomeChange")}
          </Action>
        ) : null}
      </p>
    );
  }
  return (
    <form
      className={classes.outcome}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || (over && !changing)) return;
        event.stopPropagation();
        setChanging(false);
        onDone();
      }}
    >
      <Field
        ref={field}
        label={t("board.outcome")}
        placeholder={t(over ? "board.outcomeHint" : "board.outcomeEnd")}
        maxLength={2_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Action type="submit" kind="primary" disabled={!ready}>
        {t(over ? "board.outcomeSave" : "board.hangUpNow")}
      </Action>
      {over && !changing ? null : (
        <Action
          onClick={() => {
            setChanging(false);
            onDone();
          }}
        >
          {t("common:cancel")}
        </Action>
      )}
    </form>
  );
}
