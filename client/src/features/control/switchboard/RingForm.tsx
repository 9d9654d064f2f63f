import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { clip } from "../model/clip.ts";
import { Action } from "../parts/Action.tsx";
import { Choice, Field } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import { PersonaPicker } from "../personas/PersonaPicker.tsx";
import { injectsOf } from "./callBoard.ts";
import classes from "./Switchboard.module.css";

export interface Rung {
  unit: string;
  subject: string;
}

export interface RingFormProps {
  /** The unit that is chosen at first; empty for none. */
  to: string;
  /** With what was rung for, or null where it was given up. */
  onDone: (rung: Rung | null) => void;
}

/** Rings a unit: as whom, where, about what. */
export function RingForm({ to, onDone }: RingFormProps) {
  const { t } = useTranslation(["calls", "common"]);
  const text = useText();
  const { units, injects } = useView((view) => ({ units: view.units, injects: view.injects }));
  const [persona, setPersona] = useState<string | null>(null);
  const [unit, setUnit] = useState(to);
  const [inject, setInject] = useState("");
  const [subject, setSubject] = useState("");
  const { busy, run } = useSending();
  const fields = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const words = subject.trim();
  const about = unit === "" ? [] : injectsOf(Object.values(injects), unit);
  const ready = persona !== null && unit !== "" && words !== "" && !busy;

  /** The list of names goes with the choice, and the focus with it: it goes on to what is still to be said. */
  function pick(next: string | null): void {
    setPersona(next);
    if (next === null) return;
    requestAnimationFrame(() =>
      (unit === "" ? fields.current?.querySelector("select") : line.current)?.focus(),
    );
  }
  function ring(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    const data = { unit, persona, subject: words, ...(inject === "" ? {} : { inject }) };
    void run("call.ring", data).then((done) => done && onDone({ unit, subject: words }));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onDone(null);
  }
  return (
    <form className={classes.ring} aria-label={t("ring.title")} onSubmit={ring} onKeyDown={onKeyDown}>
      <b>{t("ring.title")}</b>
      <PersonaPicker value={persona} onPick={pick} />
      <div ref={fields} className={classes.fields}>
        <Choice
          labelled
          label={t("ring.unit")}
          value={unit}
          options={[
            { value: "", label: t("ring.chooseUnit") },
            ...Object.values(units).map((each) => ({
              value: each.id,
              label: each.online ? text(each.name) : `${text(each.name)} (${t("ring.offline")})`,
            })),
          ]}
          onPick={(next) => {
            setUnit(next);
            setInject("");
          }}
        />
        <Choice
          labelled
          label={t("ring.inject")}
          value={inject}
          disabled={about.length === 0}
          options={[
            { value: "", label: t("ring.noInject") },
            ...about.map((row) => ({ value: row.id, label: clip(text(row.title)) })),
          ]}
          onPick={setInject}
        />
      </div>
      <Field
        ref={line}
        labelled
        label={t("ring.subject")}
        placeholder={t("ring.subjectHint")}
        maxLength={2_000}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <div className={classes.foot}>
        <span className={classes.facts}>{t("board.play")}</span>
        <Action onClick={() => onDone(null)}>{t("common:cancel")}</Action>
        <Action type="submit" kind="primary" disabled={!ready}>
          {t("ring.call")}
        </Action>
      </div>
    </form>
  );
}
