import type { ResponseRow } from "@firebreak/shared/views";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { type Composing, contentOf, minutesOf, withKind } from "../model/composing.ts";
import { openPlaces } from "../model/openPlaces.ts";
import { RESPONSE_KINDS, TRUTHS } from "../model/vocabulary.ts";
import { Act } from "../parts/Act.tsx";
import { Choice } from "../parts/Choice.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { Field, MinutesField } from "../parts/Field.tsx";
import { Places } from "../parts/Places.tsx";
import { useHand } from "../palette/hands.ts";
import type { KeptForm } from "../parts/useKept.ts";
import classes from "./Composer.module.css";
import { Confirm } from "./Confirm.tsx";
import { Believable } from "./reaction/Believable.tsx";
import { Templates } from "./Templates.tsx";
import { useComposing } from "./useComposing.ts";
import { useNames, useObstacle } from "../parts/useObstacle.ts";

export interface ComposerProps {
  form: KeptForm<Composing>;
  about: { inject: string | null; claim: string | null };
  /** The response whose next version is being written. */
  editing: ResponseRow | undefined;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Where a response is written: its kind and what a good one holds, the text, and the ways on from there. */
export function Composer({ form, about, editing, field }: ComposerProps) {
  const { t } = useTranslation(["unit", "common"]);
  const text = useText();
  const { unit } = useDesk();
  const [asking, setAsking] = useState(false);
  const { fields, sending, sendingAs } = form;
  useHand("compose", (kind) => form.edit(withKind(fields, kind)));
  const content = contentOf(fields, about);
  const { saveDraft, submitForApproval, publish, direct, contradiction } = useComposing(form, about, editing);
  const places = openPlaces(fields.text);
  const mayPublish = useObstacle("response.publish") === null && direct;
  const isAnswer = fields.kind === "answer";
  const wrongMinutes = minutesOf(fields.nextUpdate) === null ? t("composer.minutesWrong") : null;
  const empty = content === null ? (wrongMinutes ?? t("composer.empty")) : null;
  const unfinished = empty ?? (places.length === 0 ? null : t("places.refused", { count: places.length }));

  return (
    <section className={classes.composer} aria-label={t("composer.title")}>
      {editing === undefined ? null : (
        <p className={classes.editing}>
          {t("composer.editing", { version: editing.version })}
          <Act tone="quiet" label={t("composer.stopEditing")} onAct={form.clear} />
        </p>
      )}
      <Choice
        label={t("composer.kind")}
        value={fields.kind}
        disabled={sending}
        options={RESPONSE_KINDS.map((kind) => ({ value: kind, label: t(`responses.kinds.${kind}`) }))}
        onChange={(kind) => form.edit(withKind(fields, kind))}
      />
      <p className={classes.good}>{t(`composer.good.${fields.kind}`)}</p>
      <Places text={fields.text} field={field}>
        <Field
          ref={field}
          label={t("composer.text")}
          unlabelled
          rows={4}
          maxLength={20_000}
          placeholder={t("composer.placeholder")}
          value={fields.text}
          readOnly={sending}
          onChange={(value) => form.edit({ text: value })}
          onSubmit={() => {
            if (unfinished !== null) return;
            if (mayPublish) setAsking(true);
            else void submitForApproval();
          }}
        />
      </Places>
      <div className={classes.under}>
        <Templates
          fields={fields}
          about={about}
          onFill={(filled) => form.edit({ text: filled })}
          disabled={sending}
        />
      </div>
      {about.claim === null ? null : (
        <Choice
          label={t("composer.stance")}
          value={fields.stance === "" ? "none" : fields.stance}
          disabled={sending}
          options={[
            { value: "none" as const, label: t("composer.stanceNone") },
            ...TRUTHS.map((truth) => ({ value: truth, label: t(`common:truths.${truth}`) })),
          ]}
          onChange={(stance) => form.edit({ stance: stance === "none" ? "" : stance })}
        />
      )}
      <Believable
        said={{
          inject: about.inject,
          claim: about.claim,
          stance: fields.stance === "" ? null : fields.stance,
          promisesUpdate: typeof minutesOf(fields.nextUpdate) === "number",
          atMs: null,
        }}
      />
      {contradiction === null ? null : (
        <p className={classes.warning} role="status">
          {t("composer.contradicts", {
            stance: t(`common:truths.${contradiction.stance}`),
            verdict: t(`common:truths.${contradiction.verdict}`),
          })}
        </p>
      )}
      {asking && content !== null && unfinished === null ? (
        <Confirm
          command="response.publish"
          question={t(isAnswer ? "responses.confirmAnswer" : "responses.confirmPublish", {
            unit: text(unit.name),
          })}
          yes={t(isAnswer ? "responses.confirmYesAnswer" : "responses.confirmYes")}
          no={t("responses.confirmNo")}
          onYes={() => {
            setAsking(false);
            void publish();
          }}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className={classes.foot}>
          <MinutesField
            label={t("composer.nextUpdate")}
            unit={t("composer.minutes")}
            value={fields.nextUpdate}
            readOnly={sending}
            wrong={wrongMinutes}
            onChange={(value) => form.edit({ nextUpdate: value })}
          />
          <span className={classes.space} />
          <Act
            command="response.draft"
            label={t("composer.save")}
            because={sending ? t("sending") : empty}
            sending={sendingAs === "response.draft"}
            onAct={() => void saveDraft()}
          />
          {unit.approver ? (
            <Act
              command="response.submit"
              label={t("composer.submit")}
              tone={mayPublish ? "plain" : "primary"}
              because={sending ? t("sending") : unfinished}
              onAct={() => void submitForApproval()}
            />
          ) : null}
          {direct ? (
            <Act
              command="response.publish"
              tone="primary"
              label={t(isAnswer ? "composer.answer" : "composer.publish")}
              shortcut="Ctrl+Enter"
              because={sending ? t("sending") : unfinished}
              sending={sendingAs === "response.publish"}
              onAct={() => setAsking(true)}
            />
          ) : null}
        </div>
      )}
      <WhoPublishes direct={direct} able={mayPublish} />
    </section>
  );
}

/** Why the text goes out as it does at this unit: by whom, and after whose word. */
function WhoPublishes({ direct, able }: { direct: boolean; able: boolean }) {
  const { t } = useTranslation("unit");
  const { unit } = useDesk();
  const names = useNames();
  const leads = names("lead");
  const approvers = names("approver");
  const words = unit.approver
    ? direct
      ? t("composer.youApprove")
      : approvers === ""
        ? t("composer.needsApprover")
        : t("composer.needsApproverNames", { names: approvers })
    : able
      ? t("composer.noApprover")
      : leads === ""
        ? t("composer.noApproverLead")
        : t("composer.noApproverNames", { names: leads });
  return <p className={classes.note}>{words}</p>;
}
