import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { formatT, playAt, type Now } from "../model/timing.ts";
import { Choice, Field } from "../parts/Field.tsx";
import { useStoryTime, useZone } from "../parts/useZone.ts";
import { parseDue } from "./model/dueTime.ts";
import type { Faults } from "./model/planCommands.ts";
import type { PlanField, PlanFields } from "./model/planFields.ts";
import classes from "./Plan.module.css";
import { UnitToggles } from "./UnitToggles.tsx";

export interface PlanFieldsetProps {
  fields: PlanFields;
  onChange: (fields: PlanFields) => void;
  faults: Faults;
  now: Now;
  /** Sender and channel as the inject has them, where the scenario lists no such persona or channel. */
  unlisted: { from: string; channel: string };
  /** What it means that no time is set. */
  untimed: string;
}

/** Everything of an inject that control can write. */
export function PlanFieldset({ fields, onChange, faults, now, unlisted, untimed }: PlanFieldsetProps) {
  const { t } = useTranslation("controlPlan");
  const text = useText();
  const story = useStoryTime();
  const zone = useZone();
  const id = useId();
  const { channels, personas, storylines, claims } = useView((view) => ({
    channels: view.channels,
    personas: view.personas,
    storylines: view.storylines,
    claims: view.claims,
  }));
  const put = (field: PlanField) => (value: string) => onChange({ ...fields, [field]: value });
  const typed = (field: PlanField) => ({
    "aria-invalid": faults[field] !== undefined,
    "aria-describedby": `${id}-${field}`,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => put(field)(currentTarget.value),
  });
  const fault = (field: PlanField, otherwise: ReactNode = null): ReactNode => (
    <span id={`${id}-${field}`} className={classes.hint} data-wrong={faults[field] !== undefined}>
      {faults[field] === undefined ? otherwise : t(`form.faults.${faults[field]}`)}
    </span>
  );
  const chosen = (field: "from" | "channel" | "storyline" | "claim", empty: string, rows: Listed[]) => (
    <div className={classes.cell}>
      <Choice
        labelled
        label={t(`form.${field}`)}
        value={fields[field]}
        aria-invalid={faults[field] !== undefined}
        aria-describedby={`${id}-${field}`}
        options={[
          ...(field === "claim" || fields[field] === "" ? [{ value: "", label: empty }] : []),
          ...rows,
        ]}
        onPick={put(field)}
      />
      {fault(field)}
    </div>
  );
  const due = fields.due.trim() === "" ? null : parseDue(fields.due, now.scenarioMs, zone);
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        <Field
          labelled
          label={t("form.title")}
          data-first
          maxLength={300}
          value={fields.title}
          {...typed("title")}
        />
        {fault("title")}
      </div>
      <label className={classes.wide}>
        <span className={classes.label}>{t("form.body")}</span>
        <textarea
          className={classes.text}
          rows={6}
          maxLength={20_000}
          value={fields.body}
          {...typed("body")}
        />
        {fault("body")}
      </label>
      <div className={classes.wide}>
        <UnitToggles picked={fields.to} onPick={(to) => onChange({ ...fields, to })} />
      </div>
      <div className={classes.cell}>
        <Field
          labelled
          className="fb-figures"
          label={t("form.due")}
          placeholder={t("form.dueHint")}
          value={fields.due}
          {...typed("due")}
        />
        {fault(
          "due",
          due === null ? untimed : t("form.at", { time: story(due), t: formatT(playAt(due, now)) }),
        )}
      </div>
      <div className={classes.cell}>
        <Field
          labelled
          className="fb-figures"
          inputMode="numeric"
          label={t("form.replyBy")}
          value={fields.replyBy}
          {...typed("replyBy")}
        />
        {fault("replyBy")}
      </div>
      {chosen(
        "from",
        unlisted.from || t("form.choose"),
        Object.values(personas).map((row) => ({ value: row.id, label: text(row.name) })),
      )}
      {chosen(
        "channel",
        unlisted.channel || t("form.choose"),
        Object.values(channels).map((row) => ({ value: row.id, label: text(row.name) })),
      )}
      {chosen(
        "storyline",
        t("form.choose"),
        Object.values(storylines).map((row) => ({ value: row.id, label: text(row.title) })),
      )}
      {chosen(
        "claim",
        t("form.noClaim"),
        Object.values(claims).map((row) => ({ value: row.id, label: text(row.text) })),
      )}
      <label className={classes.wide}>
        <span className={classes.label}>{t("form.notes")}</span>
        <textarea
          className={classes.text}
          rows={2}
          maxLength={5_000}
          value={fields.notes}
          {...typed("notes")}
        />
      </label>
    </div>
  );
}

interface Listed {
  value: string;
  label: string;
}
