import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { Choice, Field } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./Speak.module.css";

/** Rings a unit as the persona that is chosen; the call then goes on at the switchboard. */
export function SpeakCall({ persona, onClose }: { persona: string | null; onClose: () => void }) {
  const { t } = useTranslation(["controlBoard", "common"]);
  const text = useText();
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const units = useView((view) => view.units);
  const [unit, setUnit] = useState("");
  const [subject, setSubject] = useState("");
  const { busy, run } = useSending();
  const words = subject.trim();
  const ready = persona !== null && unit !== "" && words !== "" && !busy && mayNow(role, phase, "call.ring");

  function ring(): void {
    if (!ready) return;
    void run("call.ring", { unit, persona, subject: words }).then((done) => done && onClose());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    ring();
  }
  return (
    <div className={classes.main} onKeyDown={onKeyDown}>
      <Choice
        labelled
        label={t("speak.unit")}
        value={unit}
        options={[
          { value: "", label: t("speak.chooseUnit") },
          ...Object.values(units).map((each) => ({ value: each.id, label: text(each.name) })),
        ]}
        onPick={setUnit}
      />
      <Field
        labelled
        label={t("speak.subject")}
        placeholder={t("speak.subjectHint")}
        maxLength={2_000}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <div className={classes.foot}>
        <span className={classes.exercise}>{t("speak.goesOn")}</span>
        <span className={classes.buttons}>
          <Action hotkey="Esc" onClick={onClose}>
            {t("common:cancel")}
          </Action>
          <Action kind="primary" disabled={!ready} onClick={ring}>
            {t("speak.ring")}
          </Action>
        </span>
      </div>
    </div>
  );
}
