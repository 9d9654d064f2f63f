import type { RequestKind } from "@firebreak/shared/commands";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { minutesOf } from "../model/composing.ts";
import { REQUEST_KINDS } from "../model/vocabulary.ts";
import { Act } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { useHand } from "../palette/hands.ts";
import { useDesk } from "../parts/deskContext.ts";
import { Field, MinutesField } from "../parts/Field.tsx";
import { isTexts, useKept } from "../parts/useKept.ts";
import classes from "./AskUnit.module.css";

type Asking = { to: string; kind: RequestKind; text: string; within: string };
const EMPTY: Asking = { to: "", kind: "information", text: "", within: "5" };
const textsFit = isTexts<Record<keyof Asking, string>>(EMPTY);
const fits = (value: unknown): value is Asking =>
  textsFit(value) && REQUEST_KINDS.some((each) => each === value.kind);

/** A question or a task for another unit, tied to an inject or on its own. */
export function AskUnit({ inject, onSent }: { inject: string | null; onSent?: () => void }) {
  const { t } = useTranslation("unit");
  const text = useText();
  const { unit } = useDesk();
  const units = useView((view) => view.units);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useKept({
    form: `ask/${inject ?? "any"}`,
    empty: EMPTY,
    fits,
    arrived: (view, fields) =>
      Object.values(view.requests).some(
        (row) =>
          row.from === unit.id &&
          row.to === fields.to &&
          row.text === fields.text.trim() &&
          row.inject === inject,
      ),
  });
  useHand(inject === null ? "askAnything" : "ask", (unit) => form.edit({ to: unit }));
  const { to, kind, within } = form.fields;
  const words = form.fields.text.trim();
  const minutes = minutesOf(within);
  const missing =
    to === ""
      ? t("ask.choose")
      : words === ""
        ? t(`ask.placeholder.${kind}`)
        : minutes === null
          ? t("composer.minutesWrong")
          : null;

  async function ask(): Promise<void> {
    if (missing !== null) return;
    const accepted = await form.submit("request.send", {
      to,
      kind,
      text: words,
      ...(inject !== null && { inject }),
      ...(minutes !== undefined && minutes !== null && { within: minutes }),
    });
    if (!accepted) return;
    setSentTo(to);
    onSent?.();
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <div className={classes.first}>
        <NativeSelect
          size="sm"
          aria-label={t("ask.to")}
          value={to}
          disabled={form.sending}
          onChange={(event) => {
            setSentTo(null);
            form.edit({ to: event.currentTarget.value });
          }}
        >
          <option value="">{t("ask.choose")}</option>
          {Object.values(units)
            .filter((each) => each.id !== unit.id)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {text(each.name)} ({t(each.online ? "ask.online" : "ask.offline")})
              </option>
            ))}
        </NativeSelect>
        <Choice
          label={t("ask.kind")}
          value={kind}
          disabled={form.sending}
          options={REQUEST_KINDS.map((each) => ({ value: each, label: t(`ask.kinds.${each}`) }))}
          onChange={(value) => form.edit({ kind: value })}
        />
      </div>
      <Field
        label={t("ask.text")}
        unlabelled
        placeholder={t(`ask.placeholder.${kind}`)}
        maxLength={20_000}
        value={form.fields.text}
        readOnly={form.sending}
        onChange={(value) => {
          setSentTo(null);
          form.edit({ text: value });
        }}
        onSubmit={() => void ask()}
      />
      <div className={classes.foot}>
        <MinutesField
          label={t("ask.within")}
          unit={t("ask.minutes")}
          value={within}
          readOnly={form.sending}
          wrong={minutes === null ? t("composer.minutesWrong") : null}
          onChange={(value) => form.edit({ within: value })}
        />
        <span className={classes.said} role="status">
          {sentTo === null ? null : t("ask.sentNow", { unit: text(units[sentTo]?.name) })}
        </span>
        <Act
          command="request.send"
          tone="primary"
          label={t("ask.send")}
          because={missing}
          sending={form.sending}
          onAct={() => void ask()}
        />
      </div>
    </form>
  );
}
