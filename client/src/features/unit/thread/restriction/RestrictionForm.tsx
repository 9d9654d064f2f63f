import { LEGITIMATE_AIMS, MEASURES } from "@firebreak/shared/reactions";
import { useState } from "react";
import { useText } from "../../../../i18n/useText.ts";
import { useGroundsText } from "../../../../reaction/grounds/useGroundsText.ts";
import {
  type Ground,
  groundsOf,
  isRestricting,
  missingIn,
  NO_GROUNDS,
  PARTS,
  requestOf,
  type Standing,
} from "../../model/restricting.ts";
import { Act } from "../../parts/Act.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { useDesk } from "../../parts/deskContext.ts";
import { Field } from "../../parts/Field.tsx";
import { useKept } from "../../parts/useKept.ts";
import { Confirm } from "../Confirm.tsx";
import { FormPart } from "./FormPart.tsx";
import classes from "./Restriction.module.css";
import { useRestrictingText } from "./useRestrictingText.ts";

/** The test of ICCPR article 19(3) in its three parts. Goes off only once every ground is written down, and asks again. */
export function RestrictionForm({ claim, standing }: { claim: string; standing: Standing }) {
  const { t } = useRestrictingText();
  const { t: words } = useGroundsText();
  const text = useText();
  const { unit } = useDesk();
  const [asking, setAsking] = useState(false);
  const form = useKept({
    form: `restrict/${claim}`,
    empty: NO_GROUNDS,
    fits: isRestricting,
    arrived: (view) =>
      Object.values(view.restrictions).some((row) => row.unit === unit.id && row.claim === claim),
  });
  const { fields, sending } = form;
  const request = requestOf(claim, fields, standing);
  const missing = PARTS.flatMap((part) => missingIn(part, fields, standing))[0];

  function ground(name: Ground) {
    switch (name) {
      case "measure":
        return (
          <Choice
            key={name}
            label={words("ground.measure")}
            value={fields.measure}
            disabled={sending}
            options={MEASURES.map((each) => ({ value: each, label: words(`measure.${each}`) }))}
            onChange={(measure) => form.edit({ measure })}
          />
        );
      case "aim":
        return (
          <Choice
            key={name}
            label={words("ground.aim")}
            value={fields.aim}
            disabled={sending}
            options={LEGITIMATE_AIMS.map((each) => ({ value: each, label: words(`aims.${each}`) }))}
            onChange={(aim) => form.edit({ aim })}
          />
        );
      default:
        return (
          <Field
            key={name}
            label={words(`ground.${name}`)}
            value={fields[name]}
            help={t(`help.${name}`)}
            maxLength={5_000}
            rows={1}
            readOnly={sending}
            onChange={(value) => form.edit({ [name]: value })}
          />
        );
    }
  }

  return (
    <form className={classes.form} aria-label={t("title")} onSubmit={(event) => event.preventDefault()}>
      {PARTS.map((part, index) => (
        <FormPart
          key={part}
          part={part}
          number={index + 1}
          done={missingIn(part, fields, standing).length === 0}
        >
          {groundsOf(part, standing).map(ground)}
        </FormPart>
      ))}
      {asking && request !== null ? (
        <Confirm
          command="restriction.request"
          question={t("confirm", { unit: text(unit.name) })}
          yes={t("confirmYes")}
          no={t("confirmNo")}
          onYes={() => {
            setAsking(false);
            void form.submit("restriction.request", request);
          }}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className={classes.acts}>
          <span className={classes.note}>{t("known")}</span>
          <span className={classes.space} />
          <Act
            command="restriction.request"
            label={t("send")}
            sending={sending}
            because={missing === undefined ? null : t("missing", { ground: words(`ground.${missing}`) })}
            onAct={() => setAsking(true)}
          />
        </div>
      )}
    </form>
  );
}
