import type { EscalationRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { Act } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { useKept } from "../parts/useKept.ts";
import classes from "./RequestCard.module.css";

type Deciding = { text: string; binds: string[] };

function fits(value: unknown): value is Deciding {
  if (typeof value !== "object" || value === null) return false;
  const { text, binds } = value as Partial<Record<keyof Deciding, unknown>>;
  return typeof text === "string" && Array.isArray(binds) && binds.every((each) => typeof each === "string");
}

/** The leadership's answer: an option taken over and added to, or words of its own, and whom it binds. */
export function Decide({ row }: { row: EscalationRow }) {
  const { t } = useTranslation("unit");
  const all = useView((view) => view.units);
  const concerned = useView((view) => view.injects[row.inject ?? ""]?.to ?? null);
  // Those whom the matter reached stand first: a decision is seldom for everybody.
  const near = (unit: string) => Number(unit !== row.unit && concerned?.includes(unit) !== true);
  const units = Object.keys(all).sort((a, b) => near(a) - near(b));
  const form = useKept<Deciding>({
    form: `decide/${row.id}`,
    empty: { text: "", binds: [] },
    fits,
    arrived: (view) => (view.escalations[row.id]?.decision ?? null) !== null,
  });
  const { text, binds } = form.fields;
  const words = text.trim();
  const decide = () => {
    if (words !== "") void form.submit("decision.make", { escalation: row.id, text: words, binds });
  };

  return (
    <div className={classes.reply}>
      {row.options.length === 0 ? null : (
        <Choice
          label={t("decisions.options")}
          labelAbove
          value={text}
          disabled={form.sending}
          options={row.options.map((option) => ({ value: option, label: option }))}
          onChange={(option) => form.edit({ text: option })}
        />
      )}
      <Field
        label={t("decisions.text")}
        placeholder={t("decisions.placeholder")}
        maxLength={20_000}
        value={text}
        readOnly={form.sending}
        onChange={(value) => form.edit({ text: value })}
        onSubmit={decide}
      />
      <fieldset className={classes.binds} disabled={form.sending}>
        <legend className="fb-label">{t("decisions.binds")}</legend>
        {units.map((unit) => (
          <label
            key={unit}
            className={classes.bind}
            title={unit === row.unit ? t("decisions.bindsAlways") : undefined}
          >
            <input
              type="checkbox"
              checked={unit === row.unit || binds.includes(unit)}
              disabled={unit === row.unit}
              onChange={(event) =>
                form.edit({
                  binds: event.currentTarget.checked
                    ? [...binds, unit]
                    : binds.filter((each) => each !== unit),
                })
              }
            />
            <UnitTag unit={unit} />
          </label>
        ))}
      </fieldset>
      <p className={classes.meta}>{t("decisions.reaches", { count: new Set([row.unit, ...binds]).size })}</p>
      <div className={classes.acts}>
        <Act
          command="decision.make"
          tone="primary"
          label={t("decisions.send")}
          because={words === "" ? t("decisions.placeholder") : null}
          sending={form.sending}
          onAct={decide}
        />
      </div>
    </div>
  );
}
