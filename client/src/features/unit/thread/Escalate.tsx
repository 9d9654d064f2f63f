import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Field } from "../parts/Field.tsx";
import { useKept } from "../parts/useKept.ts";
import classes from "./AskUnit.module.css";

type Escalating = { question: string; options: string[] };
const EMPTY: Escalating = { question: "", options: ["", ""] };
const OPTIONS_MAX = 4;

function fits(value: unknown): value is Escalating {
  if (typeof value !== "object" || value === null) return false;
  const { question, options } = value as Partial<Record<keyof Escalating, unknown>>;
  return (
    typeof question === "string" &&
    Array.isArray(options) &&
    options.every((each) => typeof each === "string")
  );
}

/** A question that the unit cannot settle itself, with up to four ways to answer it. */
export function Escalate({ inject, onSent }: { inject: string | null; onSent?: () => void }) {
  const { t } = useTranslation("unit");
  const text = useText();
  const { unit } = useDesk();
  const leadership = useView((view) =>
    Object.values(view.units).filter((each) => each.kind === "leadership"),
  );
  const form = useKept({
    form: `escalate/${inject ?? "any"}`,
    empty: EMPTY,
    fits,
    arrived: (view, fields) =>
      Object.values(view.escalations).some(
        (row) => row.unit === unit.id && row.question === fields.question.trim() && row.inject === inject,
      ),
  });
  const { options } = form.fields;
  const question = form.fields.question.trim();
  const missing = question === "" ? t("escalate.question") : null;

  async function raise(): Promise<void> {
    if (missing !== null) return;
    const accepted = await form.submit("escalation.raise", {
      question,
      options: options.map((each) => each.trim()).filter((each) => each !== ""),
      ...(inject !== null && { inject }),
    });
    if (accepted) onSent?.();
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <Field
        label={t("escalate.question")}
        placeholder={t("escalate.placeholder")}
        maxLength={20_000}
        value={form.fields.question}
        readOnly={form.sending}
        onChange={(value) => form.edit({ question: value })}
        onSubmit={() => void raise()}
      />
      {options.map((option, index) => (
        <div key={index} className={classes.option}>
          <Field
            label={t("escalate.option", { number: index + 1 })}
            unlabelled
            rows={1}
            maxLength={500}
            placeholder={t("escalate.option", { number: index + 1 })}
            value={option}
            readOnly={form.sending}
            onChange={(value) => form.edit({ options: options.with(index, value) })}
          />
          <Act
            tone="quiet"
            icon={IconX}
            label=""
            name={t("escalate.removeOption", { number: index + 1 })}
            onAct={() => form.edit({ options: options.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <div className={classes.foot}>
        {options.length >= OPTIONS_MAX ? null : (
          <Act
            tone="quiet"
            icon={IconPlus}
            label={t("escalate.addOption")}
            onAct={() => form.edit({ options: [...options, ""] })}
          />
        )}
        <span className={classes.said} />
        <Act
          command="escalation.raise"
          tone="primary"
          label={t("escalate.send")}
          because={missing}
          sending={form.sending}
          onAct={() => void raise()}
        />
      </div>
      {unit.kind === "leadership" ? null : (
        <small className={classes.to}>
          {t("escalate.to", { unit: leadership.map((each) => text(each.name)).join(", ") })}
        </small>
      )}
    </form>
  );
}
