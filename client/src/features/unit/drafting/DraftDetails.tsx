import type { ResponseRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import { send } from "../../../store/drill.ts";
import { composingOf, detailsOf, minutesOf, withKind } from "../model/composing.ts";
import { RESPONSE_KINDS, TRUTHS } from "../model/vocabulary.ts";
import { Act } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { MinutesField } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./Drafting.module.css";

export interface DraftDetailsProps {
  row: ResponseRow;
  onDone: () => void;
}

/** What a draft is besides its text. A change of it leaves the words to whoever is typing in them. */
export function DraftDetails({ row, onDone }: DraftDetailsProps) {
  const { t } = useTranslation(["drafting", "unit", "common"]);
  const [fields, setFields] = useState(() => composingOf(row));
  const sending = useSending("response.draft", row.id);
  const details = detailsOf(fields, { inject: row.inject, claim: row.claim });
  const wrong = minutesOf(fields.nextUpdate) === null ? t("unit:composer.minutesWrong") : null;
  return (
    <div className={classes.details}>
      <Choice
        label={t("unit:composer.kind")}
        value={fields.kind}
        options={RESPONSE_KINDS.map((kind) => ({ value: kind, label: t(`unit:responses.kinds.${kind}`) }))}
        onChange={(kind) => setFields(withKind(fields, kind))}
      />
      {row.claim === null ? null : (
        <Choice
          label={t("unit:composer.stance")}
          value={fields.stance === "" ? "none" : fields.stance}
          options={[
            { value: "none" as const, label: t("unit:composer.stanceNone") },
            ...TRUTHS.map((truth) => ({ value: truth, label: t(`common:truths.${truth}`) })),
          ]}
          onChange={(stance) => setFields({ ...fields, stance: stance === "none" ? "" : stance })}
        />
      )}
      <div className={classes.acts}>
        <MinutesField
          label={t("unit:composer.nextUpdate")}
          unit={t("unit:composer.minutes")}
          value={fields.nextUpdate}
          wrong={wrong}
          onChange={(nextUpdate) => setFields({ ...fields, nextUpdate })}
        />
        <Act
          command="response.draft"
          label={t("details.save")}
          sending={sending}
          because={wrong}
          onAct={() => {
            if (details === null) return;
            send("response.draft", { ...details, response: row.id }).then(onDone, () => undefined);
          }}
        />
      </div>
    </div>
  );
}
